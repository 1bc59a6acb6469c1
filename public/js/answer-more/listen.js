/* Reads a question aloud, where the device has a voice for the language it is asked in. Offers startReadAloud. */
const startReadAloud = (form) => {
  const synth = window.speechSynthesis;
  if (!synth || !window.SpeechSynthesisUtterance) return;
  let reading = null;

  /* A question may be in another language than the page. */
  const languageOf = (question) =>
    (question.querySelector('.q-text [lang]') || form.closest('[lang]')).lang;

  /* A voice of the device itself reads without the network. */
  const findVoice = (question) => {
    const language = languageOf(question).slice(0, 2);
    const voices = synth
      .getVoices()
      .filter((voice) => voice.lang.slice(0, 2).toLowerCase() === language);
    return voices.find((voice) => voice.localService) || voices[0];
  };

  const isShown = (element) => element.getClientRects().length > 0;
  const wordsOf = (question) =>
    findAll('.q-text, .hint, .choice, option', question)
      .filter((part) => part.tagName === 'OPTION' || isShown(part))
      .map((part) => part.textContent.trim());

  const stop = () => {
    if (!reading) return;
    reading.textContent = form.getAttribute('data-listen');
    reading = null;
    synth.cancel();
  };

  /* Sentence by sentence: some engines fall silent in the middle of long words. */
  const read = (button, question) => {
    reading = button;
    button.textContent = form.getAttribute('data-listen-stop');
    const voice = findVoice(question);
    const parts = wordsOf(question);
    parts.forEach((words, index) => {
      const utterance = new window.SpeechSynthesisUtterance(words);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      if (index === parts.length - 1) {
        utterance.onend = () => {
          if (reading === button) stop();
        };
      }
      synth.speak(utterance);
    });
  };

  const addButton = (question) => {
    const words = question.querySelector('.q-words');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'listen';
    button.textContent = form.getAttribute('data-listen');
    button.setAttribute('aria-describedby', words.querySelector('.q-text').id);
    button.addEventListener('click', () => {
      const again = reading === button;
      stop();
      if (!again) read(button, question);
    });
    words.insertBefore(button, words.firstChild);
  };

  const offer = () => {
    findAll('.q', form)
      .filter((question) => findVoice(question) && !question.querySelector('.listen'))
      .forEach(addButton);
  };

  offer();
  if (synth.addEventListener) synth.addEventListener('voiceschanged', offer);
  window.addEventListener('pagehide', stop);
  window.addEventListener('popstate', stop);
  form.addEventListener('submit', stop);
  findAll('[data-next], [data-back]', form).forEach((button) =>
    button.addEventListener('click', stop),
  );
};
