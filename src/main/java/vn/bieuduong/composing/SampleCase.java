package vn.bieuduong.composing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.bieuduong.dossier.DraftDetails;
import vn.bieuduong.dossier.NomineeForm;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.procedure.Level;
import vn.bieuduong.procedure.NomineeType;
import vn.bieuduong.procedure.Procedure;

/**
 * Vụ việc mẫu: a made-up unit and what it asks for, as sample papers tell it.
 *
 * @param ground of award that it is about
 * @param decider the agency that is to decide
 * @param number of its letter
 */
record SampleCase(
        String ground,
        Level level,
        String decider,
        String superior,
        String unit,
        String place,
        String number,
        LocalDate date,
        String signer,
        String signerTitle,
        DraftDetails details,
        List<NomineeForm> nominees) {

    /** The award is the procedure's own. */
    private static final String NO_AWARD = "";

    SampleCase {
        nominees = List.copyOf(nominees);
    }

    /** How near it is to what a procedure is about. */
    int nearness(Procedure procedure) {
        return (ground.equals(procedure.ground()) ? 2 : 0) + (level == procedure.level() ? 1 : 0);
    }

    /** Those of its nominees the procedure honours; all where it honours none of them. */
    List<NomineeForm> nominees(Procedure procedure, String award) {
        List<NomineeForm> honoured = nominees.stream()
                .filter(one -> procedure.nomineeTypes().contains(one.kind()))
                .toList();
        return (honoured.isEmpty() ? nominees : honoured)
                .stream().map(one -> one.with("awardForm", award)).toList();
    }

    static SampleCase read(Yaml yaml) {
        List<NomineeForm> nominees = new ArrayList<>();
        for (Yaml one : yaml.children("nominees")) {
            Map<String, String> fields = new HashMap<>();
            for (String field : List.of("name", "position", "workplace", "achievement")) {
                fields.put(field, one.text(field));
            }
            for (String field : List.of("honorific", "birthDate", "address")) {
                fields.put(field, one.optionalText(field).orElse(""));
            }
            fields.put("members", Integer.toString(one.number("members", 0, 10_000, 0)));
            fields.put("awardForm", NO_AWARD);
            nominees.add(NomineeForm.of(one.choice("kind", NomineeType.class), fields));
            one.done();
        }
        SampleCase read = new SampleCase(
                yaml.text("ground"),
                yaml.choice("level", Level.class),
                yaml.text("agency"),
                yaml.text("superior"),
                yaml.text("unit"),
                yaml.text("place"),
                yaml.text("number"),
                yaml.date("date"),
                yaml.text("signer"),
                yaml.text("signerTitle"),
                new DraftDetails(yaml.text("title"), yaml.text("content"), yaml.text("period"), "", "", ""),
                nominees);
        if (nominees.isEmpty()) {
            yaml.wrong("nominees", "samples.nominees");
        }
        yaml.done();
        return read;
    }
}
