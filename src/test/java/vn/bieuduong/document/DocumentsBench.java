package vn.bieuduong.document;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bieuduong.document.layout.HtmlSetter.Fonts;

/**
 * Our typesetter beside openhtmltopdf: the award decision with its list and the certificate, in one JVM, in turns; medians
 * of the thread's own time and of what it allocates. Leaves the papers of both, to be looked at. Run by
 * {@code deploy/bench documents}.
 */
public final class DocumentsBench {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Path FOLDER = Path.of("target/bench/documents");

    private final Map<String, Setter> setters = new LinkedHashMap<>();
    private final int runs;

    private interface Setter {
        Paper set(OfficialPaper paper) throws IOException;
    }

    private record Paper(byte[] pdf, int pages) {}

    private record Cost(double milliseconds, double megabytes) {}

    private DocumentsBench(int runs) {
        this.runs = runs;
        Documents documents = new Documents(Path.of("config/documents"), Clock.fixed(Papers.MORNING, ZoneOffset.UTC));
        setters.put("ours", paper -> {
            Rendered rendered = documents.render(paper, HtmlTrial.VERIFICATION);
            return new Paper(rendered.pdf(), rendered.pages());
        });
        setters.put("html", setter(new HtmlTrial(Fonts.STREAMS, false)));
        setters.put("html_bare_fonts", setter(new HtmlTrial(Fonts.WITHOUT_LIGATURES, false)));
    }

    private static Setter setter(HtmlTrial trial) {
        return paper -> {
            var typeset = trial.render(paper);
            return new Paper(typeset.pdf(), typeset.pages());
        };
    }

    /** The first argument is how often each paper is set; 20 by default, after as many to warm up. */
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        Files.createDirectories(FOLDER);
        DocumentsBench bench = new DocumentsBench(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20);
        System.out.println("# papers of both: " + FOLDER);
        bench.compare("certificate", HtmlTrial.certificate());
        bench.compare("decision_60", HtmlTrial.decision(60));
        bench.compare("decision_300", HtmlTrial.decision(300));
        bench.looks();
    }

    private void compare(String name, OfficialPaper paper) throws Exception {
        Map<String, List<Cost>> costs = new LinkedHashMap<>();
        Map<String, Paper> papers = new LinkedHashMap<>();
        for (int run = -runs; run < runs; run++) {
            for (Map.Entry<String, Setter> setter : setters.entrySet()) {
                long time = THREADS.getCurrentThreadCpuTime();
                long bytes = THREADS.getCurrentThreadAllocatedBytes();
                papers.put(setter.getKey(), setter.getValue().set(paper));
                Cost cost = new Cost(
                        (THREADS.getCurrentThreadCpuTime() - time) / 1e6,
                        (THREADS.getCurrentThreadAllocatedBytes() - bytes) / 1048576.0);
                if (run >= 0) {
                    costs.computeIfAbsent(setter.getKey(), key -> new ArrayList<>())
                            .add(cost);
                }
            }
        }
        double ours = 0;
        for (Map.Entry<String, Paper> made : papers.entrySet()) {
            String prefix = "documents." + name + "." + made.getKey() + ".";
            Paper one = made.getValue();
            double time = HtmlTrial.median(
                    costs.get(made.getKey()).stream().map(Cost::milliseconds).toList());
            ours = ours == 0 ? time : ours;
            say(prefix + "ms", time);
            say(prefix + "times_ours", time / ours);
            say(
                    prefix + "allocated_mb",
                    HtmlTrial.median(costs.get(made.getKey()).stream()
                            .map(Cost::megabytes)
                            .toList()));
            say(prefix + "kb", one.pdf().length / 1024.0);
            say(prefix + "pages", one.pages());
            say(
                    prefix + "against_pdfa_2b",
                    Pdfs.complaints(one.pdf(), PDFAFlavour.PDFA_2_B).size());
            say(
                    prefix + "against_pdfua_1_tags",
                    Pdfs.complaints(one.pdf(), PDFAFlavour.PDFUA_1).stream()
                            .filter(complaint -> !complaint.startsWith("5-1"))
                            .count());
            Files.write(FOLDER.resolve(name + "-" + made.getKey() + ".pdf"), one.pdf());
        }
    }

    private void looks() throws IOException {
        setters.put("html_marks_apart", setter(new HtmlTrial(Fonts.WITHOUT_LIGATURES, true)));
        for (Map.Entry<String, Setter> setter : setters.entrySet()) {
            String who = setter.getKey();
            Paper names = setter.getValue().set(HtmlTrial.decisionForNames());
            Files.write(FOLDER.resolve("names-" + who + ".pdf"), names.pdf());
            Marks marks = HtmlTrial.marks(names.pdf());
            say("documents.names." + who + ".marks", marks.seen);
            say("documents.names." + who + ".marks_beside_their_letter", marks.astray);
            say("documents.names." + who + ".read_back_of_" + HtmlTrial.NAMES.size(), HtmlTrial.namesRead(names.pdf()));
            Paper wordy = setter.getValue().set(HtmlTrial.wordyCertificate());
            Files.write(FOLDER.resolve("wordy-" + who + ".pdf"), wordy.pdf());
            say("documents.wordy_certificate." + who + ".pages", wordy.pages());
            long headless = 0;
            for (AwardDecision groups : HtmlTrial.decisionsOfTwoGroups()) {
                byte[] pdf = setter.getValue().set(groups).pdf();
                long here = HtmlTrial.pagesWithoutHeading(pdf);
                if (here > 0) {
                    Files.write(FOLDER.resolve("two-groups-" + who + ".pdf"), pdf);
                }
                headless += here;
            }
            say("documents.two_groups." + who + ".pages_without_heading", headless);
            Paper list = setter.getValue().set(HtmlTrial.decision(60));
            say("documents.decision_60." + who + ".heading_read_out", HtmlTrial.headingsRead(list.pdf()));
        }
    }

    private static void say(String name, double value) {
        System.out.printf(Locale.ROOT, value == Math.rint(value) ? "%s=%.0f%n" : "%s=%.1f%n", name, value);
    }
}
