package vn.bieuduong.platform;

import java.util.List;
import java.util.stream.Collectors;

/** Từ chối yêu cầu: a request the rules refuse, with every finding at once. Rolls the transaction back; the reader sees the sentences. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public Refusal(List<Finding> findings) {
        super(findings.stream()
                .map(f ->
                        f.reason().getClass().getSimpleName() + "." + f.reason().name() + f.arguments())
                .collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    /** A refusal for one reason that concerns the whole request. */
    public static Refusal of(Reason reason, Object... arguments) {
        return new Refusal(List.of(Finding.of(reason, arguments)));
    }

    /** Refuses unless the condition holds. */
    public static void unless(boolean condition, Reason reason, Object... arguments) {
        if (!condition) {
            throw of(reason, arguments);
        }
    }

    /** Refuses with all findings when there is any. */
    public static void ifAny(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    public List<Finding> findings() {
        return findings;
    }
}
