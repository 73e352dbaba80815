import { describeProblem, message, type Language, type MessageId, type MessageParams, type Problem } from '../messages';

/** The page is for officers of a Vietnamese commune; English stands beside it only in the notice. */
const language: Language = 'vi';

/** The page's own text of message `id`. */
export const text = (id: MessageId, params?: MessageParams): string => message(language, id, params);

export const problemText = (problem: Problem): string => describeProblem(language, problem);
