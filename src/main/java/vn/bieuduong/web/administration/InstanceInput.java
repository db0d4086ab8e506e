package vn.bieuduong.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.platform.Finding;
import vn.bieuduong.platform.Refusal;
import vn.bieuduong.processing.ProcessingReason;
import vn.bieuduong.web.Suggestions;
import vn.bieuduong.workflow.id.TaskId;

/** What the forms on an instance's page hold; one of them is sent at a time. */
@Named
@RequestScoped
public class InstanceInput {

    private String reason = "";
    private String step = "";
    private String name = "";
    private String kind = "text";
    private String value = "";
    private String work = "";
    private String account = "";

    /** The token to be moved. */
    int token() {
        String number = step.contains(":") ? step.substring(0, step.indexOf(':')) : "";
        if (!number.matches("\\d{1,8}")) {
            throw new Refusal(List.of(Finding.on("step", ProcessingReason.MOVE_NOT_ALLOWED)));
        }
        return Integer.parseInt(number);
    }

    /** Where it is to be put. */
    String target() {
        return step.substring(step.indexOf(':') + 1);
    }

    TaskId task() {
        try {
            return TaskId.of(work);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(ProcessingReason.NOT_AT_THIS_STEP);
        }
    }

    /** The variable's value as the kind chosen. */
    Object typed() {
        boolean fits =
                switch (kind) {
                    case "number" -> value.matches("-?\\d{1,15}(\\.\\d{1,6})?");
                    case "truth" -> value.matches("true|false");
                    default -> value.length() <= 4_000;
                };
        if (!fits) {
            throw new Refusal(List.of(Finding.on("value", ProcessingReason.VARIABLE_VALUE_WRONG)));
        }
        return switch (kind) {
            case "number" -> new BigDecimal(value);
            case "truth" -> Boolean.valueOf(value);
            default -> value;
        };
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = text(reason);
    }

    public String getStep() {
        return step;
    }

    public void setStep(@Nullable String step) {
        this.step = text(step);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = text(name);
    }

    public String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = text(kind);
    }

    public String getValue() {
        return value;
    }

    public void setValue(@Nullable String value) {
        this.value = text(value);
    }

    public String getWork() {
        return work;
    }

    public void setWork(@Nullable String work) {
        this.work = text(work);
    }

    public String getAccount() {
        return account;
    }

    public void setAccount(@Nullable String account) {
        this.account = Suggestions.accountOf(text(account));
    }
}
