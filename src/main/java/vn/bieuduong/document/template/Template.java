package vn.bieuduong.document.template;

import java.time.Instant;
import java.util.List;
import vn.bieuduong.document.layout.Properties;
import vn.bieuduong.document.layout.Setup;
import vn.bieuduong.document.layout.Typesetter;
import vn.bieuduong.document.layout.Typesetter.Typeset;
import vn.bieuduong.document.layout.WordFile;

/** Mẫu văn bản: a checked template for one kind of record. */
public final class Template {

    private final Setup setup;
    private final Text title;
    private final Text subject;
    private final Text author;
    private final List<TemplateNode> body;

    Template(Setup setup, Text title, Text subject, Text author, List<TemplateNode> body) {
        this.setup = setup;
        this.title = title;
        this.subject = subject;
        this.author = author;
        this.body = body;
    }

    /**
     * The filled and typeset document.
     *
     * @param around a record whose members every template may name besides those of its own record
     * @param data what the file says for programs; "" for nothing
     */
    public Typeset render(Object record, Object around, String creator, Instant now, String data) {
        Scope scope = Scope.of(record, around);
        Properties properties =
                new Properties(title.plain(scope), author.plain(scope), subject.plain(scope), creator, now, data);
        return Typesetter.set(setup, properties, TemplateNode.filled(body, scope));
    }

    /** The filled document for people to go on writing in. */
    public byte[] word(Object record, Object around) {
        return WordFile.of(setup, TemplateNode.filled(body, Scope.of(record, around)));
    }
}
