package vn.bieuduong.workflow;

import java.util.List;
import java.util.Locale;

/**
 * Lỗi định nghĩa: one reason why a definition cannot be put in force.
 *
 * @param element the element's id, or the file's root where there is none
 * @param line where it stands in the file; 0 when the file could not be read at all
 * @param fault what is wrong
 * @param arguments what the sentence about it names
 */
public record Problem(String file, String element, int line, Fault fault, List<Object> arguments) {

    /** The kinds of problem; stable, however finely they are told apart. */
    public enum Code {
        NOT_XML,
        TOO_LARGE,
        NO_PROCESS,
        UNSUPPORTED,
        DUPLICATE_ID,
        MISSING,
        DANGLING,
        UNREACHABLE,
        STUCK_JOIN,
        NO_DEFAULT,
        BAD_EXPRESSION,
        BAD_TIMER,
        BAD_VALUE,
        UNKNOWN_HANDLER,
        UNKNOWN_GROUP,
        MISPLACED
    }

    /** Everything that can be wrong with a file; each has its sentence. */
    public enum Fault implements Sentence.Code {
        HANDLER_NOT_NAMED(Code.UNKNOWN_HANDLER),
        HANDLER_UNKNOWN(Code.UNKNOWN_HANDLER),
        HANDLER_NOT_CALLED(Code.UNSUPPORTED),
        CALL_WITHOUT_PROCESS(Code.MISSING),
        CALL_OF_GLOBAL_TASK(Code.UNSUPPORTED),
        CALLED_NOT_EXECUTABLE(Code.MISPLACED),
        ALL_OR_SINGLE_VARIABLES(Code.UNSUPPORTED),
        LIST_OR_NUMBER(Code.MISPLACED),
        NEITHER_LIST_NOR_NUMBER(Code.MISSING),
        DUE_UNREADABLE(Code.BAD_TIMER),
        BUDGET_NOT_A_NUMBER(Code.BAD_VALUE),
        NOT_TRUE_OR_FALSE(Code.BAD_VALUE),
        FILE_TOO_LARGE(Code.TOO_LARGE),
        NOT_BPMN(Code.NO_PROCESS),
        PROCESS_ID_TWICE(Code.DUPLICATE_ID),
        PROCESS_WITHOUT_ID(Code.MISSING),
        NO_PROCESS_AT_ALL(Code.NO_PROCESS),
        NONE_EXECUTABLE(Code.NO_PROCESS),
        EXPRESSION_BROKEN(Code.BAD_EXPRESSION),
        LANGUAGE_UNKNOWN(Code.BAD_EXPRESSION),
        EXPRESSION_TRIED_ONLY(Code.BAD_EXPRESSION),
        EXPRESSION_ANSWERED(Code.BAD_EXPRESSION),
        JOIN_STUCK(Code.STUCK_JOIN),
        FLOW_DANGLES(Code.DANGLING),
        NOT_OF_BPMN(Code.UNSUPPORTED),
        ELEMENT_WITHOUT_ID(Code.MISSING),
        DEFAULT_FLOW_ELSEWHERE(Code.DANGLING),
        ELEMENT_UNSUPPORTED(Code.UNSUPPORTED),
        ERROR_START_NOT_INTERRUPTING(Code.MISPLACED),
        CATCH_WITHOUT_TRIGGER(Code.MISSING),
        ERROR_CAUGHT_ALONG_THE_WAY(Code.MISPLACED),
        ONLY_AT_THE_END(Code.MISPLACED),
        LINK_WITHOUT_TARGET(Code.DANGLING),
        LINK_WITH_TARGETS(Code.MISPLACED),
        BOUNDARY_INCOMPLETE(Code.MISSING),
        ERROR_BOUNDARY_NOT_INTERRUPTING(Code.MISPLACED),
        SCRIPT(Code.UNSUPPORTED),
        EVENT_GATEWAY_STARTS(Code.UNSUPPORTED),
        SEVERAL_TRIGGERS(Code.UNSUPPORTED),
        CATCH_UNSUPPORTED(Code.UNSUPPORTED),
        THROW_UNSUPPORTED(Code.UNSUPPORTED),
        MESSAGE_NOT_DECLARED(Code.MISSING),
        SIGNAL_NOT_DECLARED(Code.MISSING),
        TRIED_UNDER_NAME(Code.UNSUPPORTED),
        THROW_WITHOUT_CODE(Code.MISSING),
        TIMER_WITHOUT_TIME(Code.BAD_TIMER),
        TIMER_UNREADABLE(Code.BAD_TIMER),
        ELEMENT_ID_TWICE(Code.DUPLICATE_ID),
        EVENT_NEVER_HAPPENS(Code.UNREACHABLE),
        EXTENSION_ELEMENT(Code.UNSUPPORTED),
        EXTENSION_ATTRIBUTE(Code.UNSUPPORTED),
        TURNS_NOT_COLLECTED(Code.UNSUPPORTED),
        CALL_BINDING(Code.UNSUPPORTED),
        DATA_ASSIGNED(Code.UNSUPPORTED),
        STANDARD_LOOP(Code.UNSUPPORTED),
        COMPENSATION(Code.UNSUPPORTED),
        SEVERAL_TOKENS(Code.UNSUPPORTED),
        RECEIVE_TASK_STARTS(Code.UNSUPPORTED),
        REPETITION_THROWS(Code.UNSUPPORTED),
        NOT_REACHED(Code.UNREACHABLE),
        START_MISSING(Code.MISSING),
        SUB_PROCESS_STARTS(Code.UNSUPPORTED),
        EVENT_SUB_PROCESS_UNTRIGGERED(Code.MISSING),
        SUB_PROCESS_TRIGGERED(Code.MISPLACED),
        STARTS_BY_ERROR(Code.MISPLACED),
        START_NEEDS_VARIABLES(Code.BAD_EXPRESSION),
        FLOW_INTO(Code.MISPLACED),
        FLOW_OUT_OF(Code.MISPLACED),
        LEADS_NOWHERE(Code.DANGLING),
        EVENT_SUB_PROCESS_BOUNDARY(Code.MISPLACED),
        ATTACHED_TO_NOTHING(Code.DANGLING),
        EVENT_SUB_PROCESS_REPEATED(Code.MISPLACED),
        ALL_FLOWS_CONDITIONAL(Code.NO_DEFAULT),
        SENDER_UNKNOWN(Code.UNKNOWN_HANDLER),
        GROUP_UNKNOWN(Code.UNKNOWN_GROUP),
        FLOW_WITHOUT_CONDITION(Code.MISSING),
        CONDITIONS_INCOMPLETE(Code.NO_DEFAULT),
        CONDITION_NOT_ASKED(Code.MISPLACED),
        DEFAULT_NOT_ASKED(Code.MISPLACED),
        AFTER_EVENT_GATEWAY(Code.MISPLACED),
        AWAITED_FROM_ELSEWHERE(Code.MISPLACED),
        AWAITED_WITH_BOUNDARY(Code.MISPLACED),
        NOT_WELL_FORMED(Code.NOT_XML),
        NESTED_TOO_DEEP(Code.NOT_XML),
        DOCTYPE(Code.NOT_XML),
        ENTITY(Code.NOT_XML),
        EMPTY(Code.NOT_XML);

        private final Code code;

        Fault(Code code) {
            this.code = code;
        }

        /** The kind it is of. */
        public Code code() {
            return code;
        }
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Code code() {
        return fault.code();
    }

    /** What is wrong, for the administrator. */
    public String sentence(Locale locale) {
        return Sentence.of(fault, arguments.toArray()).in(locale);
    }

    /** The whole in a line: where, and what is wrong. */
    public String line(Locale locale) {
        return file + ": " + element + ": " + line + ": " + sentence(locale);
    }

    /** In Vietnamese. */
    @Override
    public String toString() {
        return line(Locale.ROOT);
    }
}
