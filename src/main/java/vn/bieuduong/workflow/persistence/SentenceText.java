package vn.bieuduong.workflow.persistence;

import jakarta.json.JsonException;
import java.util.ArrayList;
import java.util.List;
import vn.bieuduong.workflow.Sentence;

/** A sentence as it is kept: its code and what it names, so that it can be said in either language later. */
public final class SentenceText {

    private SentenceText() {}

    /** {@code ["Obstacle.NO_COUNTERPART", "“Second” (second)"]}; a sentence within is a list within. */
    public static String write(Sentence sentence) {
        return Json.write(parts(sentence));
    }

    private static List<Object> parts(Sentence sentence) {
        List<Object> parts = new ArrayList<>();
        parts.add(sentence.key());
        sentence.arguments()
                .forEach(
                        argument -> parts.add(argument instanceof Sentence inner ? parts(inner) : argument.toString()));
        return parts;
    }

    /** What was kept; a text from before sentences had codes is said as it stands. */
    public static Sentence read(String text) {
        if (text.startsWith("[\"")) {
            try {
                return sentence(Json.readList(text));
            } catch (JsonException | ClassCastException | IndexOutOfBoundsException e) {
                return Sentence.plain(text);
            }
        }
        return Sentence.plain(text);
    }

    private static Sentence sentence(List<?> parts) {
        List<Object> arguments = new ArrayList<>();
        for (Object part : parts.subList(1, parts.size())) {
            arguments.add(part instanceof List<?> inner ? sentence(inner) : part);
        }
        return new Sentence((String) parts.get(0), arguments);
    }
}
