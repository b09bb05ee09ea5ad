import { exchangeTexts } from './exchange-texts.ts';

/** Reads aloud what is marked `data-aloud` in its card; the style shows it only where the device can speak. */
export function ReadAloud() {
  return (
    <button type="button" class="read-aloud" data-stop={exchangeTexts.stopReading} aria-pressed="false">
      {exchangeTexts.readAloud}
    </button>
  );
}
