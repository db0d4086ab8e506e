package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who may fix a language of his own: who makes a paper, a line that is kept, or a command's answer. */
class LanguageOfTextsTest {

    /** What they word stands on an official paper. */
    private static final Set<String> PAPERS = Set.of(
            "CertificatePreview.java",
            "Renderings.java",
            "DossierBook.java",
            "HandOvers.java",
            "ControlSheetDocument.java",
            "Slips.java",
            "DecisionWording.java",
            "SubmissionWording.java",
            "PaperContents.java",
            "RemotePaperSigning.java",
            "MinutesWording.java",
            "MinutesWords.java",
            "VillagePapers.java");

    /** What they word is kept: as evidence, in the trail, as a dossier's own record. */
    private static final Set<String> KEPT = Set.of(
            "Withholding.java",
            "Actor.java",
            "BehalfWords.java",
            "ComposedPapers.java",
            "CouncilVoting.java",
            "SignedBack.java",
            "Deciding.java",
            "Deletions.java",
            "ForgottenApplications.java",
            "DecisionSigning.java",
            "DutyWords.java",
            "Evidences.java",
            "FirstAdministrator.java",
            "PreparedDecisions.java",
            "ProcedureLoader.java",
            "ProviderLinks.java",
            "RosterFinding.java",
            "RosterKeeping.java",
            "SignedCopies.java",
            "SupplementExpiry.java",
            "SupplementTime.java",
            "TrailWords.java");

    /** What they word is read in the log or as a problem of a file. */
    private static final Set<String> OPERATORS =
            Set.of("CommandContext.java", "OrganisationFiles.java", "SealFile.java", "Welcome.java");

    @Test
    void whatPagesShowIsWordedInTheReadersLanguage() throws IOException {
        Set<String> fixed = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/vn/bieuduong"))) {
            for (Path file : files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().matches(".*/(platform|web|document|fictional|demonstration)/.*"))
                    .toList()) {
                String java = Files.readString(file);
                // who names both languages says it in both
                if (java.contains("Texts.VIETNAMESE") && !java.contains("Texts.ENGLISH")) {
                    fixed.add(file.getFileName().toString());
                }
            }
        }

        assertThat(fixed).isNotEmpty();
        fixed.removeIf(file -> PAPERS.contains(file) || KEPT.contains(file) || OPERATORS.contains(file));
        assertThat(fixed).isEmpty();
    }

    /** What a script says stands in the page, in its language: templates/script.xhtml. */
    @Test
    void noScriptSpeaksByItself() throws IOException {
        Set<String> speaking = new TreeSet<>();
        int scripts = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/webapp/assets"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".js")).toList()) {
                scripts++;
                String said = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
                if (said.codePoints().anyMatch(letter -> letter > 127 && Character.isLetter(letter))) {
                    speaking.add(file.getFileName().toString());
                }
            }
        }

        assertThat(scripts).isGreaterThan(3);
        assertThat(speaking).isEmpty();
    }
}
