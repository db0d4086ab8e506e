package vn.bieuduong.workflow.bpmn;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Problem.Fault;

/** One element of an XML file, with the line it begins on. Read without document types and external entities. */
final class Xml {

    /** The file is not XML, or holds what we refuse to read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        final int line;
        final transient Fault fault;

        Unreadable(int line, Fault fault) {
            super(fault.name());
            this.line = line;
            this.fault = fault;
        }
    }

    private static final int MAX_DEPTH = 60;
    private static final int MAX_ELEMENTS = 50_000;

    final String namespace;
    final String name;
    final int line;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Xml> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private final @Nullable Xml parent;

    private Xml(XMLStreamReader in, @Nullable Xml parent) {
        this.parent = parent;
        namespace = in.getNamespaceURI() == null ? "" : in.getNamespaceURI();
        name = in.getLocalName();
        line = in.getLocation().getLineNumber();
        for (int i = 0; i < in.getAttributeCount(); i++) {
            String ns = in.getAttributeNamespace(i);
            attributes.put(key(ns == null ? "" : ns, in.getAttributeLocalName(i)), in.getAttributeValue(i));
        }
    }

    /** Reads the whole file. */
    static Xml read(byte[] file) throws Unreadable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader in = null;
        try {
            in = factory.createXMLStreamReader(new ByteArrayInputStream(file));
            return read(in);
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new Unreadable(line, Fault.NOT_WELL_FORMED);
        } catch (RuntimeException e) { // the JDK's reader lets some through on malformed bytes
            throw new Unreadable(in == null ? 0 : in.getLocation().getLineNumber(), Fault.NOT_WELL_FORMED);
        }
    }

    private static Xml read(XMLStreamReader in) throws XMLStreamException, Unreadable {
        Deque<Xml> open = new ArrayDeque<>();
        Xml root = null;
        int count = 0;
        while (in.hasNext()) {
            int line = in.getLocation().getLineNumber();
            switch (in.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Xml element = new Xml(in, open.peekLast());
                    if (open.size() >= MAX_DEPTH || ++count > MAX_ELEMENTS) {
                        throw new Unreadable(element.line, Fault.NESTED_TOO_DEEP);
                    }
                    if (open.isEmpty()) {
                        root = element;
                    } else {
                        open.getLast().children.add(element);
                    }
                    open.addLast(element);
                }
                case XMLStreamConstants.END_ELEMENT -> open.removeLast();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!open.isEmpty()) {
                        open.getLast().text.append(in.getText());
                    }
                }
                case XMLStreamConstants.DTD -> throw new Unreadable(line, Fault.DOCTYPE);
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(line, Fault.ENTITY);
                default -> {}
            }
        }
        if (root == null) {
            throw new Unreadable(0, Fault.EMPTY);
        }
        return root;
    }

    private static String key(String namespace, String name) {
        return namespace.isEmpty() ? name : "{" + namespace + "}" + name;
    }

    @Nullable
    String attribute(String name) {
        return attributes.get(name);
    }

    @Nullable
    String attribute(String namespace, String name) {
        return attributes.get(key(namespace, name));
    }

    /** The attribute, or "" when absent. */
    String get(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** Whether the attribute says yes, in one of XML's two ways. */
    boolean is(String name) {
        return get(name).strip().matches("true|1");
    }

    /** Whether the attribute says no; one that is absent does not. */
    boolean isNot(String name) {
        return get(name).strip().matches("false|0");
    }

    String id() {
        return get("id");
    }

    @Nullable
    Xml parent() {
        return parent;
    }

    List<Xml> children() {
        return children;
    }

    Stream<Xml> children(String name) {
        return children.stream().filter(child -> child.name.equals(name));
    }

    Optional<Xml> child(String name) {
        return children(name).findFirst();
    }

    String text() {
        return text.toString().strip();
    }
}
