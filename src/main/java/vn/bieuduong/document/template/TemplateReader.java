package vn.bieuduong.document.template;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.bieuduong.document.layout.Align;
import vn.bieuduong.document.layout.Block.Gap;
import vn.bieuduong.document.layout.Block.PageBreak;
import vn.bieuduong.document.layout.Block.SignaturePlace;
import vn.bieuduong.document.layout.Block.Spring;
import vn.bieuduong.document.layout.Block.TableColumn;
import vn.bieuduong.document.layout.Setup;
import vn.bieuduong.document.template.TableNode.ColumnSpec;
import vn.bieuduong.document.template.TemplateNode.ColumnNode;
import vn.bieuduong.document.template.TemplateNode.ColumnsNode;
import vn.bieuduong.document.template.TemplateNode.Conditional;
import vn.bieuduong.document.template.TemplateNode.Each;
import vn.bieuduong.document.template.TemplateNode.Fixed;
import vn.bieuduong.document.template.TemplateNode.GroupNode;
import vn.bieuduong.document.template.TemplateNode.QrNode;
import vn.bieuduong.document.template.TemplateNode.TextNode;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Yaml;

/** Đọc mẫu: reads templates of one folder with its {@code styles.yaml} and {@code parts}; mistakes go to problems. */
public final class TemplateReader {

    private static final List<String> KINDS =
            List.of("text", "columns", "table", "qr", "place", "gap", "spring", "newPage", "group", "use");
    private static final int MAX_DEPTH = 8;

    /** Width and height in millimetres; a card is what is shown as a picture of 1200 by 630. */
    private static final Map<String, double[]> PAPERS = Map.of(
            "A3", new double[] {297, 420},
            "A4", new double[] {210, 297},
            "A5", new double[] {148, 210},
            "card", new double[] {200, 105});

    private final Path folder;
    private final Problems problems;
    private final Map<String, Style> styles;
    private double scale = 1;

    public TemplateReader(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
        this.styles = styles();
    }

    /** Reads {@code <name>.yaml} and checks every name in it against the record and what is around every record. */
    public Template read(String name, Class<?> record, Class<?> around) {
        Yaml yaml = Yaml.read(folder.resolve(name + ".yaml"), "documents/" + name + ".yaml", problems);
        FieldNames names = FieldNames.of(record, around);
        Setup setup = setup(yaml);
        scale = Style.decimal(yaml, "scale", 100, 40, 200) / 100;
        Text title = Text.read(yaml, "title", names);
        Text subject = Text.read(yaml, "subject", names);
        Text author = Text.read(yaml, "author", names);
        List<TemplateNode> body = body(yaml, "body", names, 0);
        yaml.done();
        return new Template(setup, title, subject, author, body);
    }

    private Map<String, Style> styles() {
        Map<String, Style> read = new LinkedHashMap<>();
        Yaml yaml = Yaml.read(folder.resolve("styles.yaml"), "documents/styles.yaml", problems);
        for (String name : yaml.keys()) {
            Yaml style = yaml.child(name);
            Style base = Style.PLAIN;
            Optional<String> from = style.optionalText("base");
            if (from.isPresent()) {
                base = read.getOrDefault(from.get(), Style.PLAIN);
                if (!read.containsKey(from.get())) {
                    style.wrong("base", "documents.base", from.get());
                }
            }
            read.put(name, base.changed(style));
            style.done();
        }
        return read;
    }

    private Setup setup(Yaml yaml) {
        String paper = yaml.optionalText("paper").orElse("A4");
        double[] size = PAPERS.get(paper);
        if (size == null) {
            yaml.wrong("paper", "documents.paper");
            size = Objects.requireNonNull(PAPERS.get("A4"));
        }
        boolean large = paper.equals("A4") || paper.equals("A3");
        boolean landscape = yaml.flag("landscape", false);
        double wide = size[0] * Setup.MM;
        double high = size[1] * Setup.MM;
        Yaml margins = yaml.child("margins");
        Setup setup = new Setup(
                landscape ? high : wide,
                landscape ? wide : high,
                Style.decimal(margins, "top", large ? 20 : 12, 5, 60) * Setup.MM,
                Style.decimal(margins, "right", large ? 15 : 12, 5, 60) * Setup.MM,
                Style.decimal(margins, "bottom", large ? 20 : 12, 5, 60) * Setup.MM,
                Style.decimal(margins, "left", large ? 30 : 18, 5, 60) * Setup.MM,
                yaml.flag("numbered", true),
                yaml.flag("ornament", false),
                Style.colour(yaml, "ground", Setup.WHITE));
        margins.done();
        return setup;
    }

    private List<TemplateNode> body(Yaml yaml, String key, FieldNames names, int depth) {
        if (!yaml.has(key)) {
            yaml.wrong(key, "yaml.missing", key);
        }
        List<TemplateNode> nodes = new ArrayList<>();
        for (Yaml child : yaml.children(key)) {
            nodes.add(block(child, names, depth));
            child.done();
        }
        return nodes;
    }

    /** One block with its condition and repetition: "each" comes first, so "if" may name what is inside the list. */
    private TemplateNode block(Yaml yaml, FieldNames outside, int depth) {
        FieldNames names = outside;
        Optional<String> each = yaml.optionalText("each");
        if (each.isPresent()) {
            names = outside.inside(yaml, "each", each.get());
        }
        TemplateNode node = bare(yaml, names, depth);
        Optional<String> wanted = yaml.optionalText("if");
        Optional<String> unwanted = yaml.optionalText("unless");
        if (wanted.isPresent()) {
            names.mustKnow(yaml, "if", wanted.get());
            node = new Conditional(wanted.get(), true, node);
        }
        if (unwanted.isPresent()) {
            names.mustKnow(yaml, "unless", unwanted.get());
            node = new Conditional(unwanted.get(), false, node);
        }
        if (each.isPresent()) {
            boolean pages = yaml.flag("newPageBetween", false);
            node = new Each(each.get(), node, pages ? new Fixed(new PageBreak()) : null);
        }
        return node;
    }

    private TemplateNode bare(Yaml yaml, FieldNames names, int depth) {
        List<String> kinds = KINDS.stream().filter(yaml::has).toList();
        if (kinds.size() != 1 || depth > MAX_DEPTH) {
            problems.wrong(yaml.file(), yaml.line(), "documents.block", String.join(", ", KINDS));
            return new GroupNode(List.of());
        }
        switch (kinds.get(0)) {
            case "text":
                Style style = Style.named(yaml, styles, "body").changed(yaml);
                return new TextNode(Text.read(yaml, "text", names), style, scale);
            case "columns":
                return columns(yaml, names, depth);
            case "table":
                return table(yaml.child("table"), names);
            case "qr":
                Align align = yaml.has("align") ? yaml.choice("align", Align.class) : Align.CENTER;
                double side = Style.decimal(yaml, "side", 22, 10, 60) * Setup.MM * scale;
                return new QrNode(Text.read(yaml, "qr", names), side, align);
            case "place":
                double width = Style.decimal(yaml, "width", 50, 10, 150) * Setup.MM * scale;
                double height = Style.decimal(yaml, "height", 25, 5, 80) * Setup.MM * scale;
                double seal = Style.decimal(yaml, "seal", 0, 0, 60) * Setup.MM;
                return new Fixed(new SignaturePlace(yaml.text("place"), width, height, seal));
            case "gap":
                return new Fixed(new Gap(Style.decimal(yaml, "gap", 0, 0, 200) * Setup.MM * scale));
            case "spring":
                return new Fixed(new Spring(Style.decimal(yaml, "spring", 1, 0.01, 100)));
            case "newPage":
                return yaml.flag("newPage", true) ? new Fixed(new PageBreak()) : new GroupNode(List.of());
            case "group":
                return new GroupNode(body(yaml, "group", names, depth + 1));
            default:
                return part(yaml, names, depth);
        }
    }

    private TemplateNode columns(Yaml yaml, FieldNames names, int depth) {
        List<ColumnNode> columns = new ArrayList<>();
        for (Yaml column : yaml.children("columns")) {
            double share = Style.decimal(column, "width", 1, 0.01, 1000);
            columns.add(new ColumnNode(share, column.flag("bottom", false), body(column, "body", names, depth + 1)));
            column.done();
        }
        double gap = Style.decimal(yaml, "gapBetween", 4, 0, 50) * Setup.MM * scale;
        return new ColumnsNode(columns, gap, Style.decimal(yaml, "before", 0, 0, 200) * scale);
    }

    private TemplateNode table(Yaml yaml, FieldNames outside) {
        String rows = yaml.text("rows");
        FieldNames names = outside.inside(yaml, "rows", rows);
        Style style = Style.named(yaml, styles, "cell");
        Style heading = styles.getOrDefault("cell-heading", style);
        List<ColumnSpec> columns = new ArrayList<>();
        for (Yaml column : yaml.children("columns")) {
            Align align = column.has("align") ? column.choice("align", Align.class) : Align.LEFT;
            double share = Style.decimal(column, "width", 1, 0.01, 1000);
            String title = column.optionalText("title").orElse("");
            columns.add(new ColumnSpec(
                    new TableColumn(title, share, align),
                    Text.read(column, "text", names),
                    column.flag("bold", false)));
            column.done();
        }
        if (columns.isEmpty()) {
            yaml.wrong("columns", "documents.columns");
        }
        Text group = yaml.has("group") ? Text.read(yaml, "group", names) : null;
        Text under = yaml.has("under") ? Text.read(yaml, "under", names) : null;
        double before = Style.decimal(yaml, "before", 6, 0, 200) * scale;
        yaml.done();
        return new TableNode(rows, columns, group, under, style, heading, scale, before);
    }

    private TemplateNode part(Yaml yaml, FieldNames names, int depth) {
        String name = yaml.text("use");
        Path file = folder.resolve("parts").resolve(name + ".yaml").normalize();
        if (!name.matches("[a-z0-9-]+") || !Files.isRegularFile(file)) {
            yaml.wrong("use", "documents.part", name);
            return new GroupNode(List.of());
        }
        Yaml part = Yaml.read(file, "documents/parts/" + name + ".yaml", problems);
        List<TemplateNode> body = body(part, "body", names, depth + 1);
        part.done();
        return new GroupNode(body);
    }
}
