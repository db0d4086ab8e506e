package vn.bieuduong.document.template;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.bieuduong.platform.Yaml;

/**
 * Câu chữ: a checked section of sentences, one for each component of a record of texts and lists of texts.
 *
 * @param <W> the record that holds the sentences once they are filled in
 */
public final class Sentences<W extends Record> {

    private final Class<W> words;
    private final Map<String, Text> texts;

    private Sentences(Class<W> words, Map<String, Text> texts) {
        this.words = words;
        this.texts = texts;
    }

    /** Reads a section, whose keys are the components of one record and whose fields are those of the other. */
    public static <W extends Record> Sentences<W> read(Yaml section, Class<W> words, Class<?> values) {
        FieldNames names = FieldNames.of(values);
        Map<String, Text> texts = new LinkedHashMap<>();
        for (RecordComponent component : words.getRecordComponents()) {
            String key = component.getName();
            boolean nothing = section.isText(key) && section.spaced(key, "").isBlank();
            texts.put(key, nothing ? Text.NONE : Text.read(section, key, names));
        }
        section.done();
        return new Sentences<>(words, texts);
    }

    /** The sentences with these values; "" for one whose conditions leave nothing of it. */
    public W say(Object values) {
        Scope scope = Scope.of(values);
        RecordComponent[] components = words.getRecordComponents();
        Object[] said = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            Text text = texts.getOrDefault(components[i].getName(), Text.NONE);
            types[i] = components[i].getType();
            said[i] = types[i] == List.class ? text.each(scope) : text.plain(scope);
        }
        try {
            return words.getDeclaredConstructor(types).newInstance(said);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no words of " + words, e);
        }
    }
}
