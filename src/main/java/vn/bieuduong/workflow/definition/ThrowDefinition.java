package vn.bieuduong.workflow.definition;

/** Kết quả phát ra: what an end event or a throwing event does besides passing on. */
public sealed interface ThrowDefinition {

    record None() implements ThrowDefinition {}

    /** Everything else in the same scope is stopped. */
    record Terminate() implements ThrowDefinition {}

    record Error(String code) implements ThrowDefinition {}

    record Escalation(String code) implements ThrowDefinition {}

    record Signal(Expression name) implements ThrowDefinition {}

    /** @param handler the named handler that sends it; empty for the one called "message" */
    record Message(Expression name, String handler) implements ThrowDefinition {
        /** The handler's name. */
        public String sender() {
            return handler.isEmpty() ? "message" : handler;
        }
    }
}
