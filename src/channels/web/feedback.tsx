import { exchangeTexts } from './exchange-texts.ts';

/** Asks whether an answer helped. */
export function Feedback({ answer }: { readonly answer: string }) {
  return (
    <form method="post" action="/feedback" data-feedback class="feedback">
      <input type="hidden" name="answer" value={answer} />
      <p>{exchangeTexts.feedback}</p>
      <p class="feedback-choice">
        <button type="submit" name="helpful" value="yes">
          {exchangeTexts.helpful}
        </button>
        <button type="submit" name="helpful" value="no">
          {exchangeTexts.unhelpful}
        </button>
      </p>
    </form>
  );
}

/** What stands in its place afterwards. */
export function FeedbackReply({ message }: { readonly message: string }) {
  return (
    <p class="feedback" role="status">
      {message}
    </p>
  );
}

/** After 没用: thanks, and a field for what was wrong, which may stay empty. */
export function FeedbackComment({ answer }: { readonly answer: string }) {
  const field = `comment-${answer}`;
  return (
    <form method="post" action="/feedback" data-feedback class="feedback">
      <input type="hidden" name="answer" value={answer} />
      <input type="hidden" name="helpful" value="no" />
      <p role="status">{exchangeTexts.thanksForCriticism}</p>
      <label for={field}>{exchangeTexts.comment}</label>
      <textarea id={field} name="comment" rows={2} maxlength={500} autocomplete="off" />
      <button type="submit" class="button">
        {exchangeTexts.sendComment}
      </button>
    </form>
  );
}
