package vn.bieuduong.document.template;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A paper's template as HTML, for the trial of the decision “Our own typesetter”: the fields are those of our templates;
 * {@code if}, {@code unless} and {@code each} are attributes, {@code new} shows an element where its value changes, and a
 * {@code block} leaves only what is in it.
 */
public final class HtmlTemplate {

    private final Document source;
    private final Class<?> record;
    private final Class<?> around;

    public HtmlTemplate(String name, Class<?> record, Class<?> around) {
        this.record = record;
        this.around = around;
        try (InputStream html = resource(name + ".html");
                InputStream css = resource("official.css")) {
            source = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(html);
            Element style = source.createElement("style");
            style.setTextContent(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            source.getElementsByTagName("head").item(0).appendChild(style);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = HtmlTemplate.class.getResourceAsStream("/vn/bieuduong/document/html/" + name);
        if (in == null) {
            throw new IOException("no resource " + name);
        }
        return in;
    }

    /** The filled page. */
    public Document fill(Object paper, Object verification) {
        Document filled = (Document) source.cloneNode(true);
        fill(filled.getDocumentElement(), Scope.of(paper, verification), FieldNames.of(record, around));
        return filled;
    }

    private static void fill(Node node, Scope scope, FieldNames names) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            node.setNodeValue(text(node.getNodeValue(), scope, names));
        } else if (node instanceof Element element && !element.getTagName().equals("style")) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                Attr attribute = (Attr) attributes.item(i);
                attribute.setValue(text(attribute.getValue(), scope, names));
            }
            fillKids(element, scope, names);
        }
    }

    private static void fillKids(Element parent, Scope scope, FieldNames names) {
        String[] last = {""};
        int[] groups = {0};
        for (Node kid : kids(parent)) {
            if (!(kid instanceof Element element)) {
                fill(kid, scope, names);
                continue;
            }
            String list = taken(element, "each");
            if (list.isEmpty()) {
                place(element, scope, names, last, groups);
            } else {
                FieldNames inside = names.inside(names.element(list).orElseThrow());
                for (Scope one : scope.each(list)) {
                    Element copy = (Element) element.cloneNode(true);
                    parent.insertBefore(copy, element);
                    place(copy, one, inside, last, groups);
                }
                parent.removeChild(element);
            }
        }
    }

    private static void place(Element element, Scope scope, FieldNames names, String[] last, int[] groups) {
        String wanted = taken(element, "if");
        String unwanted = taken(element, "unless");
        if ((!wanted.isEmpty() && !scope.has(wanted)) || (!unwanted.isEmpty() && scope.has(unwanted))) {
            element.getParentNode().removeChild(element);
        } else if (element.getTagName().equals("block")) {
            dissolve(element, scope, names, last, groups);
        } else {
            fill(element, scope, names);
        }
    }

    private static void dissolve(Element block, Scope scope, FieldNames names, String[] last, int[] groups) {
        for (Node kid : kids(block)) {
            block.getParentNode().insertBefore(kid, block);
            Scope inner = scope;
            if (kid instanceof Element element) {
                String path = taken(element, "new");
                if (!path.isEmpty()) {
                    String value = String.valueOf(scope.value(path));
                    if (value.equals(last[0])) {
                        element.getParentNode().removeChild(element);
                        continue;
                    }
                    last[0] = value;
                    inner = scope.inGroup(
                            List.of("", "I", "II", "III", "IV", "V").get(++groups[0]));
                }
            }
            fill(kid, inner, names);
        }
        block.getParentNode().removeChild(block);
    }

    private static String text(@Nullable String source, Scope scope, FieldNames names) {
        if (source == null || source.indexOf('{') < 0) {
            return source == null ? "" : source;
        }
        List<String> problems = new ArrayList<>();
        String filled =
                Text.parse(source, names, (wrong, named) -> problems.add(wrong)).plain(scope);
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
        return filled;
    }

    private static String taken(Element element, String attribute) {
        String value = element.getAttribute(attribute);
        element.removeAttribute(attribute);
        return value;
    }

    private static List<Node> kids(Node parent) {
        List<Node> kids = new ArrayList<>();
        for (Node kid = parent.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
            kids.add(kid);
        }
        return kids;
    }
}
