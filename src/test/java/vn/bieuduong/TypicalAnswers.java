package vn.bieuduong;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.bieuduong.procedure.ProcedureQuestion;

/** What a filer says to the questions that he must answer. */
public final class TypicalAnswers {

    private TypicalAnswers() {}

    public static Map<String, String> to(List<ProcedureQuestion> asked) {
        return asked.stream()
                .filter(ProcedureQuestion::required)
                .collect(Collectors.toMap(ProcedureQuestion::id, TypicalAnswers::to));
    }

    private static String to(ProcedureQuestion question) {
        return switch (question.type()) {
            case TEXT -> "Bến đò Suối Ngà, xã Nậm Hà";
            case NUMBER -> "3";
            case DATE -> "12/10/2026";
            case CHOICE -> question.choices().get(0);
            case YES_NO -> "yes";
        };
    }
}
