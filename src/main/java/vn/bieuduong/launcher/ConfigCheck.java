package vn.bieuduong.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.composing.PaperSamples;
import vn.bieuduong.demonstration.SampleRequestFile;
import vn.bieuduong.disclosure.MaskingTable;
import vn.bieuduong.document.Documents;
import vn.bieuduong.document.words.OfficeWords;
import vn.bieuduong.dossier.nominee.NomineeWords;
import vn.bieuduong.feedback.FeedbackRules;
import vn.bieuduong.help.Help;
import vn.bieuduong.identity.openid.Providers;
import vn.bieuduong.identity.signin.SecretBox;
import vn.bieuduong.identity.signin.SignInRules;
import vn.bieuduong.informing.NoticeFiles;
import vn.bieuduong.organisation.place.Places;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.ProcedureFiles;
import vn.bieuduong.procedure.finding.FindingWords;
import vn.bieuduong.processing.administration.ProcessLoader;
import vn.bieuduong.province.OrganisationFiles;
import vn.bieuduong.registration.RetentionRules;
import vn.bieuduong.registration.consent.ConsentTexts;
import vn.bieuduong.representation.MandateRules;
import vn.bieuduong.seal.SealFile;
import vn.bieuduong.seal.remote.RemoteProviders;
import vn.bieuduong.secrecy.SecrecyRules;
import vn.bieuduong.signature.validation.OnlineRevocation;
import vn.bieuduong.village.VillageWords;

/** Kiểm tra cấu hình: reads one part of {@code config/} and names what is wrong with it, before anything starts. */
@FunctionalInterface
public interface ConfigCheck {

    /** Every check made at start, besides {@code portal.yaml} itself. A package that reads configuration adds its own here. */
    List<ConfigCheck> ALL = List.of(
            (settings, problems) -> OrganisationFiles.read(settings.configDir(), settings.demonstration(), problems),
            (settings, problems) -> ProcedureFiles.read(settings.configDir(), problems),
            (settings, problems) -> FindingWords.check(settings.configDir(), problems),
            (settings, problems) -> NomineeWords.check(settings.configDir(), problems),
            (settings, problems) -> VillageWords.check(settings.configDir(), problems),
            (settings, problems) -> ProcessLoader.check(settings.configDir(), problems),
            (settings, problems) -> OfficeCalendar.read(settings.configDir(), problems),
            (settings, problems) -> Documents.check(settings.configDir().resolve("documents"), problems),
            (settings, problems) -> OfficeWords.check(settings.configDir().resolve("documents"), problems),
            (settings, problems) -> PaperSamples.check(settings.configDir(), problems),
            (settings, problems) -> Help.check(settings.configDir(), problems),
            (settings, problems) -> Places.check(settings.configDir(), settings.demonstration(), problems),
            (settings, problems) -> FeedbackRules.check(settings.configDir(), problems),
            (settings, problems) -> NoticeFiles.check(settings.configDir(), problems),
            (settings, problems) -> ConsentTexts.check(settings.configDir(), problems),
            (settings, problems) -> RetentionRules.check(settings.configDir(), problems),
            (settings, problems) -> MaskingTable.check(settings.configDir(), problems),
            (settings, problems) -> MandateRules.check(settings.configDir(), problems),
            (settings, problems) -> SecrecyRules.check(settings.configDir(), problems),
            (settings, problems) -> SignInRules.read(settings.configDir(), problems),
            (settings, problems) -> Providers.read(settings.configDir(), problems),
            (settings, problems) -> SecretBox.check(settings.configDir(), problems),
            (settings, problems) -> SealFile.check(settings.configDir(), problems),
            (settings, problems) -> RemoteProviders.check(settings.configDir(), problems),
            (settings, problems) -> OnlineRevocation.read(settings, problems),
            (settings, problems) -> {
                if (settings.demonstration()) {
                    SampleRequestFile.check(settings.configDir(), problems);
                }
            });

    void check(Settings settings, Problems problems);

    /** What a start with this environment would find wrong, {@code portal.yaml} and the variables themselves included. */
    static Problems asAtStart(Map<String, String> variables) {
        Problems problems = new Problems();
        Environment.read(Path.of("").toAbsolutePath(), variables, problems);
        return problems;
    }
}
