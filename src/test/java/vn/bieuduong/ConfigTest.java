package vn.bieuduong;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.bieuduong.calendar.OfficeCalendar;
import vn.bieuduong.demonstration.SampleRequestFile;
import vn.bieuduong.identity.OrganisationFiles;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.procedure.ProcedureFiles;

class ConfigTest {

    private static final Path CONFIG = Path.of("config");

    @Test
    void theShippedConfigurationHasNoProblems() {
        Problems problems = new Problems();

        OfficeCalendar.read(CONFIG, problems);
        OrganisationFiles.read(CONFIG, true, problems);
        OrganisationFiles.read(CONFIG, false, problems);
        ProcedureFiles.read(CONFIG, problems);
        SampleRequestFile.check(CONFIG, problems);

        assertThat(problems.all()).isEmpty();
    }
}
