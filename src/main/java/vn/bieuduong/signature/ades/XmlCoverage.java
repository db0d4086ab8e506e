package vn.bieuduong.signature.ades;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Phần được ký của XML: which of a document's elements the references of one signature cover, by our own reckoning on the very
 * tree that the library judged. Whatever a reader may see and no understood reference covers is uncovered: elements beside a
 * moved part, parts that a filter leaves out, a comment that splits a text.
 */
final class XmlCoverage {

    static final String SIGNATURES = "http://www.w3.org/2000/09/xmldsig#";

    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Set<String> CANONICAL = Set.of(
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315",
            "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments",
            "http://www.w3.org/2006/12/xml-c14n11",
            "http://www.w3.org/2006/12/xml-c14n11#WithComments",
            "http://www.w3.org/2001/10/xml-exc-c14n#",
            "http://www.w3.org/2001/10/xml-exc-c14n#WithComments");
    private static final Set<String> OF_THE_SIGNATURE = Set.of("SignedInfo", "SignatureValue", "KeyInfo");
    private static final Set<String> OF_AN_OBJECT = Set.of("SignatureProperties", "Manifest");

    /**
     * A part that a reference covers.
     *
     * @param without the signature that is left out of it, or null
     * @param withoutAll whether every signature is left out
     */
    private record Part(Node root, @Nullable Element without, boolean withoutAll) {}

    private final Element signature;
    private final Map<String, List<Element>> ids = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();
    private boolean ambiguous;
    private boolean uncovered;
    private boolean content;

    private XmlCoverage(Element signature) {
        this.signature = signature;
        Document document = signature.getOwnerDocument();
        index(document.getDocumentElement());
        children(signature, "SignedInfo")
                .forEach(info -> children(info, "Reference").forEach(this::add));
        walk(document);
    }

    static XmlCoverage of(Element signature) {
        return new XmlCoverage(signature);
    }

    /** Whether a reference names more than one element, or none. */
    boolean isAmbiguous() {
        return ambiguous;
    }

    /** Whether something of the document is covered, and nothing that a reader sees is not. */
    boolean isWhole() {
        return content && !uncovered;
    }

    /** Whether nothing stands beside the signatures: what they sign lies in other files. */
    boolean isBare() {
        return !content && !uncovered;
    }

    private void index(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            if (isId(attributes.item(i))) {
                ids.computeIfAbsent(attributes.item(i).getNodeValue(), id -> new ArrayList<>())
                        .add(element);
            }
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                index(inner);
            }
        }
    }

    private void add(Element reference) {
        if (!reference.hasAttribute("URI")) {
            return;
        }
        String uri = reference.getAttribute("URI");
        Node root = null;
        if (uri.isEmpty() || uri.equals("#xpointer(/)")) {
            root = signature.getOwnerDocument();
        } else if (uri.startsWith("#")) {
            String id = uri.startsWith("#xpointer(id(")
                    ? uri.replaceAll("^#xpointer\\(id\\(.|.\\)\\)$", "")
                    : uri.substring(1);
            List<Element> named = ids.getOrDefault(id, List.of());
            if (named.size() != 1) {
                ambiguous = true;
                return;
            }
            root = named.get(0);
        }
        if (root != null) {
            add(root, reference);
        }
    }

    /** Counts the part unless a transform that is not understood may leave something out. */
    private void add(Node root, Element reference) {
        Element without = null;
        boolean withoutAll = false;
        for (Element transforms : children(reference, "Transforms")) {
            for (Element transform : children(transforms, "Transform")) {
                String algorithm = transform.getAttribute("Algorithm");
                if (algorithm.equals(SIGNATURES + "enveloped-signature")) {
                    without = signature;
                } else if (leavesOutSignatures(transform, algorithm)) {
                    withoutAll = true;
                } else if (!CANONICAL.contains(algorithm)
                        && !(algorithm.equals(SIGNATURES + "base64") && isTextOnly(root))) {
                    return;
                }
            }
        }
        parts.add(new Part(root, without, withoutAll));
    }

    private static boolean leavesOutSignatures(Element transform, String algorithm) {
        Element filter = firstElement(transform);
        if (filter == null || !SIGNATURES.equals(filter.lookupNamespaceURI("ds"))) {
            return false;
        }
        String text = filter.getTextContent().strip();
        return switch (algorithm) {
            case "http://www.w3.org/TR/1999/REC-xpath-19991116" -> text.equals("not(ancestor-or-self::ds:Signature)");
            case "http://www.w3.org/2002/06/xmldsig-filter2" ->
                filter.getAttribute("Filter").equals("subtract") && text.equals("/descendant::ds:Signature");
            default -> false;
        };
    }

    /** Goes through what no part covers, from the node down. */
    private void walk(Node node) {
        for (Part part : parts) {
            if (part.root() == node) {
                inside(node, part);
                return;
            }
        }
        switch (node.getNodeType()) {
            case Node.DOCUMENT_NODE -> walkChildren(node);
            case Node.ELEMENT_NODE -> walk((Element) node);
            case Node.TEXT_NODE, Node.CDATA_SECTION_NODE, Node.ENTITY_REFERENCE_NODE ->
                uncovered |= !isBlank(node) || node.getNodeType() == Node.ENTITY_REFERENCE_NODE;
            case Node.PROCESSING_INSTRUCTION_NODE ->
                uncovered |= node.getNodeName().equals("xml-stylesheet");
            default -> {
                // a comment is not seen
            }
        }
    }

    private void walk(Element element) {
        if (isOf(element, "Signature")) {
            walkChildren(element);
        } else if (isProperty(element)) {
            return;
        } else if (isOf(element, "Object")) {
            walkChildren(element);
        } else {
            uncovered |= !isWrapper(element) && !isPlaceholder(element);
            uncovered |= hasOwnAttributes(element);
            walkChildren(element);
        }
    }

    private void walkChildren(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            walk(child);
        }
    }

    /** Goes through a covered part; what its reference leaves out is walked as uncovered. */
    private void inside(Node node, Part part) {
        boolean left = node == part.without()
                || (part.withoutAll() && node instanceof Element element && isOf(element, "Signature"));
        if (left) {
            walk((Element) node);
            return;
        }
        if (node instanceof Element element && !isOf(element, "Object") && !isWithinSignature(element)) {
            content = true;
        } else if (node.getNodeType() == Node.TEXT_NODE && !isBlank(node) && !isMechanical(node)) {
            content = true;
        } else if (node.getNodeType() == Node.COMMENT_NODE) {
            uncovered |= splitsText(node);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            inside(child, part);
        }
    }

    /** Whether it only carries what is covered, or signatures. */
    private boolean isWrapper(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner
                    && (isOf(inner, "Signature")
                            || parts.stream().anyMatch(part -> part.root() == inner)
                            || isWrapper(inner))) {
                return true;
            }
        }
        return false;
    }

    /** An empty place for a further signature, beside others. */
    private boolean isPlaceholder(Element element) {
        Node parent = element.getParentNode();
        return !element.hasChildNodes()
                && parent instanceof Element around
                && around != around.getOwnerDocument().getDocumentElement()
                && isWrapper(around);
    }

    private static boolean hasOwnAttributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            boolean plumbing = "http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())
                    || XSI.equals(attribute.getNamespaceURI())
                    || isId(attribute);
            if (!plumbing) {
                return true;
            }
        }
        return false;
    }

    /** What a reader of one half takes for the whole: the canonical form knows no comments. */
    private static boolean splitsText(Node comment) {
        Node before = comment.getPreviousSibling();
        Node after = comment.getNextSibling();
        return before != null && before.getNodeType() == Node.TEXT_NODE && !isBlank(before)
                || after != null && after.getNodeType() == Node.TEXT_NODE && !isBlank(after);
    }

    private static boolean isTextOnly(Node root) {
        for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                return false;
            }
        }
        return true;
    }

    private static boolean isMechanical(Node text) {
        for (Node up = text.getParentNode(); up instanceof Element element; up = up.getParentNode()) {
            if (isProperty(element)) {
                return true;
            }
            if (isOf(element, "Signature")) {
                return false;
            }
        }
        return false;
    }

    private static boolean isWithinSignature(Element element) {
        for (Node up = element; up instanceof Element one; up = up.getParentNode()) {
            if (isProperty(one) || isOf(one, "Signature")) {
                return true;
            }
            if (isOf(one, "Object")) {
                return false;
            }
        }
        return false;
    }

    /** What makes the signature itself and is nobody's document; elsewhere such an element is like any other. */
    private static boolean isProperty(Element element) {
        if (!(element.getParentNode() instanceof Element parent)) {
            return false;
        }
        if (isOf(parent, "Signature")) {
            return SIGNATURES.equals(element.getNamespaceURI()) && OF_THE_SIGNATURE.contains(element.getLocalName());
        }
        boolean property = SIGNATURES.equals(element.getNamespaceURI()) && OF_AN_OBJECT.contains(element.getLocalName())
                || "QualifyingProperties".equals(element.getLocalName())
                        && String.valueOf(element.getNamespaceURI()).startsWith("http://uri.etsi.org/");
        return property
                && isOf(parent, "Object")
                && parent.getParentNode() instanceof Element above
                && isOf(above, "Signature");
    }

    private static boolean isId(Node attribute) {
        String name = attribute instanceof Attr attr && attr.getLocalName() != null
                ? attr.getLocalName()
                : attribute.getNodeName();
        return name.toLowerCase(Locale.ROOT).equals("id");
    }

    private static boolean isBlank(Node node) {
        return node.getNodeValue() == null || node.getNodeValue().isBlank();
    }

    private static boolean isOf(Element element, String name) {
        return SIGNATURES.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }

    private static @Nullable Element firstElement(Element element) {
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                return inner;
            }
        }
        return null;
    }

    private static List<Element> children(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner && isOf(inner, name)) {
                found.add(inner);
            }
        }
        return found;
    }
}
