/** Everybody writes alone: says so where the others' notes would stand. */
import { Empty } from "../live/ui/Empty";
import { t } from "../words";
import { ideaWords, type NoteWords } from "./note_words";

export function PrivateWriting({ words = ideaWords() }: { words?: NoteWords }) {
  return (
    <section class="gap">
      <Empty icon="hide" title={t("ต่างคนต่างเขียน", "Private writing")} detail={words.private_now} />
    </section>
  );
}
