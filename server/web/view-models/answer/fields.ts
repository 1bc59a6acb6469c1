/** Names of a form's fields beside the questions; no question of a pack bears one of them. */

/** The group that is answering, at a desk of several. */
export const GROUP_FIELD = 'nhom';
/** The consent checkbox. */
export const CONSENT_FIELD = 'dong-y';
/** The secret of the filling, where a cookie cannot carry it. */
export const SECRET_FIELD = 'secret';
/** The revision that the new answers are meant to replace. */
export const REPLACE_FIELD = 'thay-the';
/** Whole seconds from the first touch to sending, as the device tells. */
export const DURATION_FIELD = 'thoi-gian';
/** `1` when a device sends what it kept while it had no signal. */
export const QUEUED_FIELD = 'gui-sau';
