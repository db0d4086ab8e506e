package vn.bieuduong.demonstration;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.bieuduong.demonstration.Cast.Hand;
import vn.bieuduong.demonstration.SampleRequest.Asked;
import vn.bieuduong.demonstration.SampleRequest.Leave;
import vn.bieuduong.demonstration.SampleRequest.Member;
import vn.bieuduong.demonstration.SampleRequest.Nominee;
import vn.bieuduong.demonstration.SampleRequest.Unit;
import vn.bieuduong.platform.Problems;
import vn.bieuduong.platform.Yaml;
import vn.bieuduong.procedure.NomineeType;

/** Reads {@code config/demo/requests.yaml}; every mistake goes to the problems. */
public final class SampleRequestFile {

    private static final String FILE = "demo/requests.yaml";

    private SampleRequestFile() {}

    /** For the checks at start: names every mistake in the file. */
    public static void check(Path configDir, Problems problems) {
        read(configDir, problems);
    }

    static List<SampleRequest> read(Path configDir, Problems problems) {
        Yaml yaml = Yaml.read(configDir.resolve(FILE), FILE, problems);
        Map<String, Unit> units = new HashMap<>();
        for (Yaml node : yaml.children("units")) {
            Unit unit = unit(node);
            units.put(unit.account(), unit);
        }
        List<SampleRequest> requests = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Yaml node : yaml.children("requests")) {
            SampleRequest request = request(node, units);
            if (!ids.add(request.id())) {
                node.problem("id", "Hai đề nghị mẫu cùng mang tên “" + request.id() + "”.");
            }
            requests.add(request);
        }
        yaml.done();
        return requests;
    }

    private static Unit unit(Yaml node) {
        List<Member> council = new ArrayList<>();
        for (Yaml child : node.children("council")) {
            council.add(new Member(child.text("name"), child.text("title"), child.text("role")));
            child.done();
        }
        if (council.size() < 2) {
            node.problem("council", "“council” phải có ít nhất người chủ trì và thư ký.");
        }
        Unit unit = new Unit(
                node.text("account"),
                node.text("sign"),
                node.optionalText("superior").orElse(null),
                node.text("venue"),
                List.copyOf(council));
        node.done();
        return unit;
    }

    private static SampleRequest request(Yaml node, Map<String, Unit> units) {
        String filer = node.text("filer");
        Unit unit = units.get(filer);
        if (unit == null) {
            node.problem("filer", "“filer: " + filer + "” không có trong “units”.");
            unit = new Unit(filer, "", null, "", List.of());
        }
        String id = node.text("id");
        if (!id.matches("[a-z0-9-]+")) {
            node.problem("id", "“id” chỉ gồm chữ thường, số và dấu “-”.");
        }
        SampleRequest request = new SampleRequest(
                id,
                unit,
                node.text("procedure"),
                node.choice("leave", Leave.class),
                node.text("title"),
                node.text("period"),
                node.text("content"),
                node.optionalText("refusal").orElse(""),
                node.has("supplement") ? asked(node.child("supplement")) : null,
                node.has("letterBy") ? hand(node.child("letterBy")) : null,
                node.children("nominees").stream()
                        .map(SampleRequestFile::nominee)
                        .toList());
        if (request.nominees().isEmpty()) {
            node.problem("nominees", "Đề nghị mẫu phải có ít nhất một đối tượng.");
        }
        if (request.leave() == Leave.SUPPLEMENT && request.supplement() == null) {
            node.problem("supplement", "Thiếu “supplement”: phải nói yêu cầu bổ sung gì.");
        }
        if (request.leave() == Leave.REFUSED && request.refusal().isEmpty()) {
            node.problem("refusal", "Thiếu “refusal”: phải nói vì sao từ chối.");
        }
        node.done();
        return request;
    }

    private static Hand hand(Yaml node) {
        Hand hand = new Hand(node.text("name"), node.text("personalId"));
        node.done();
        return hand;
    }

    private static Asked asked(Yaml node) {
        Asked asked = new Asked(node.text("component"), node.text("reason"));
        node.done();
        return asked;
    }

    private static Nominee nominee(Yaml node) {
        Nominee nominee = new Nominee(
                node.choice("kind", NomineeType.class),
                node.optionalText("honorific").orElse(""),
                node.text("name"),
                node.optionalDate("birthDate").orElse(null),
                node.optionalText("personalId").orElse(""),
                node.optionalText("taxCode").orElse(""),
                node.optionalText("position").orElse(""),
                node.optionalText("workplace").orElse(""),
                node.optionalText("address").orElse(""),
                node.number("members", 0, 10_000, 0),
                node.text("achievement"),
                node.texts("report"));
        node.done();
        return nominee;
    }
}
