/* Starts what the other parts offer. */
const answerForm = document.querySelector('form[data-more]');
if (answerForm) {
  startChecks(answerForm);
  startReadAloud(answerForm);
  startSending(answerForm);
  startWorker();
}
