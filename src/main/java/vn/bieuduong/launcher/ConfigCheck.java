package vn.bieuduong.launcher;

import java.util.List;
import vn.bieuduong.award.SealFile;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.demonstration.SampleRequestFile;
import vn.bieuduong.document.Documents;
import vn.bieuduong.identity.OrganisationFiles;
import vn.bieuduong.identity.SecretBox;
import vn.bieuduong.identity.SignInRules;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Settings;
import vn.bieuduong.procedure.ProcedureFiles;
import vn.bieuduong.processing.ProcessLoader;
import vn.bieuduong.signature.OnlineRevocation;

/** Kiểm tra cấu hình: reads one part of {@code config/} and names what is wrong with it, before anything starts. */
@FunctionalInterface
public interface ConfigCheck {

    /** Every check made at start, besides {@code portal.yaml} itself. A package that reads configuration adds its own here. */
    List<ConfigCheck> ALL = List.of(
            (settings, problems) -> OrganisationFiles.read(settings.configDir(), settings.demonstration(), problems),
            (settings, problems) -> ProcedureFiles.read(settings.configDir(), problems),
            (settings, problems) -> ProcessLoader.check(settings.configDir(), problems),
            (settings, problems) -> OfficeCalendar.read(settings.configDir(), problems),
            (settings, problems) -> Documents.check(settings.configDir().resolve("documents"), problems),
            (settings, problems) -> SignInRules.read(settings.configDir(), problems),
            (settings, problems) -> SecretBox.check(settings.configDir(), problems),
            (settings, problems) -> SealFile.check(settings.configDir(), problems),
            (settings, problems) -> OnlineRevocation.read(settings, problems),
            (settings, problems) -> {
                if (settings.demonstration()) {
                    SampleRequestFile.check(settings.configDir(), problems);
                }
            });

    void check(Settings settings, Problems problems);
}
