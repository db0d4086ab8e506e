package vn.bieuduong.workflow.execution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Status;

/**
 * Trạng thái: everything a running instance is.
 *
 * @param next the number the next token or subscription gets
 * @param endNode the end event reached last at the top; null before
 */
public record State(
        Status status,
        int next,
        List<Token> tokens,
        List<Subscription> subscriptions,
        Map<String, Object> variables,
        @Nullable String endNode) {

    public State {
        tokens = List.copyOf(tokens);
        subscriptions = List.copyOf(subscriptions);
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** Before the first step. */
    public static State blank() {
        return new State(Status.RUNNING, 1, List.of(), List.of(), Map.of(), null);
    }

    public Optional<Token> token(int no) {
        return tokens.stream().filter(t -> t.no() == no).findFirst();
    }

    public Optional<Token> waitingFor(UUID ref) {
        return tokens.stream().filter(t -> ref.equals(t.ref())).findFirst();
    }

    /** Whether a signal of this name is waited for. */
    public boolean awaitsSignal(String name) {
        return subscriptions.stream()
                .anyMatch(s -> s.kind() == Subscription.Kind.SIGNAL && s.name().equals(name));
    }

    /** The nodes where it stands, innermost and outer ones, each once. */
    public List<String> nodes() {
        return tokens.stream().map(Token::node).distinct().toList();
    }
}
