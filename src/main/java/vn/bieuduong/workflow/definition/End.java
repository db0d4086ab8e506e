package vn.bieuduong.workflow.definition;

/** Kết quả phát ra: what an end event or a throwing event does besides passing on. */
public sealed interface End {

    record None() implements End {}

    /** Everything else in the same scope is stopped. */
    record Terminate() implements End {}

    record Error(String code) implements End {}

    record Escalation(String code) implements End {}

    record Signal(Expression name) implements End {}

    /** @param handler the named handler that sends it; empty for the one called "message" */
    record Message(Expression name, String handler) implements End {
        /** The handler's name. */
        public String sender() {
            return handler.isEmpty() ? "message" : handler;
        }
    }
}
