package vn.bieuduong.workflow.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.bieuduong.workflow.Status;
import vn.bieuduong.workflow.execution.State;
import vn.bieuduong.workflow.execution.Subscription;
import vn.bieuduong.workflow.execution.Token;

/**
 * Tokens and subscriptions as JSON, positions instead of names to keep the row small:
 * <code>{"n":next,"t":[[no,parent,node,flow,ref,locals],…],"s":[[no,owner,node,kind,name,row,left],…]}</code>; a token with
 * items to come of its own has them as a seventh.
 */
public final class StateText {

    private StateText() {}

    public static String write(State state) {
        List<Object> tokens = new ArrayList<>();
        for (Token t : state.tokens()) {
            List<Object> token = new ArrayList<>(Arrays.asList(
                    t.no(),
                    t.parent(),
                    t.node(),
                    t.flow(),
                    text(t.ref()),
                    t.locals().isEmpty() ? null : t.locals()));
            if (t.items() != null) {
                token.add(t.items());
            }
            tokens.add(token);
        }
        List<Object> subscriptions = new ArrayList<>();
        for (Subscription s : state.subscriptions()) {
            subscriptions.add(
                    Arrays.asList(s.no(), s.owner(), s.node(), s.kind().name(), s.name(), text(s.row()), s.left()));
        }
        return Json.write(Map.of("n", state.next(), "t", tokens, "s", subscriptions));
    }

    @SuppressWarnings("unchecked")
    public static State read(Status status, String state, String variables, @Nullable String endNode) {
        Map<String, Object> map = Json.readMap(state);
        List<Token> tokens = new ArrayList<>();
        for (List<Object> t : (List<List<Object>>) map.getOrDefault("t", List.of())) {
            tokens.add(new Token(
                    number(t.get(0)),
                    number(t.get(1)),
                    (String) t.get(2),
                    (String) t.get(3),
                    uuid(t.get(4)),
                    t.get(5) == null ? Map.of() : (Map<String, Object>) t.get(5),
                    t.size() > 6 ? (List<Object>) t.get(6) : null));
        }
        List<Subscription> subscriptions = new ArrayList<>();
        for (List<Object> s : (List<List<Object>>) map.getOrDefault("s", List.of())) {
            subscriptions.add(new Subscription(
                    number(s.get(0)),
                    number(s.get(1)),
                    (String) s.get(2),
                    Subscription.Kind.valueOf((String) s.get(3)),
                    (String) s.get(4),
                    uuid(s.get(5)),
                    s.get(6) == null ? null : number(s.get(6))));
        }
        Object next = map.getOrDefault("n", 1L);
        return new State(status, number(next), tokens, subscriptions, Json.readMap(variables), endNode);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static @Nullable UUID uuid(@Nullable Object text) {
        return text == null ? null : UUID.fromString((String) text);
    }
}
