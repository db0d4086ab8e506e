package vn.bieuduong.workflow.execution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.bieuduong.workflow.definition.Definition;
import vn.bieuduong.workflow.definition.Node;
import vn.bieuduong.workflow.migration.Comparison;
import vn.bieuduong.workflow.migration.MigrationProblem;
import vn.bieuduong.workflow.migration.MigrationProblem.Obstacle;

/**
 * Whether the parallel joins ahead of tokens put into a definition can open: each branch into a join that is on the way of
 * any token must still be reachable by one, and a join that has all it waits for must not be reached by nobody.
 */
final class Joins {

    private final Definition definition;
    private final List<Token> tokens;

    Joins(Definition definition, List<Token> tokens) {
        this.definition = definition;
        this.tokens = tokens.stream()
                .filter(t -> tokens.stream()
                        .noneMatch(
                                host -> host.no() == t.parent() && host.node().equals(t.node())))
                .toList(); // the turns of a repetition stand where their host does
    }

    List<MigrationProblem> problems() {
        List<MigrationProblem> problems = new ArrayList<>();
        for (Node node : definition.nodes()) {
            if (node instanceof Node.Gateway join
                    && join.kind() == Node.GatewayKind.PARALLEL
                    && join.base().incoming().size() > 1) {
                scopes(join).forEach(scope -> check(join, scope, problems));
            }
        }
        return problems;
    }

    private Set<Integer> scopes(Node.Gateway join) {
        return tokens.stream()
                .filter(t -> Objects.equals(definition.node(t.node()).parent(), join.parent()))
                .map(Token::parent)
                .collect(Collectors.toSet());
    }

    private void check(Node.Gateway join, int scope, List<MigrationProblem> problems) {
        Set<String> arrived = new HashSet<>();
        Set<String> standing = new HashSet<>();
        for (Token token : tokens) {
            if (token.parent() == scope && token.node().equals(join.id()) && token.flow() != null) {
                arrived.add(token.flow());
            } else if (token.parent() == scope) {
                standing.add(token.node());
            }
        }
        List<String> missing = new ArrayList<>();
        boolean onTheWay = !arrived.isEmpty();
        for (String flow : join.base().incoming()) {
            boolean coming =
                    definition.reach().upstream(flow, join.id()).stream().anyMatch(standing::contains);
            onTheWay |= coming;
            if (!coming && !arrived.contains(flow)) {
                missing.add(definition.flow(flow).source());
            }
        }
        if (onTheWay && !missing.isEmpty()) {
            problems.add(MigrationProblem.of(
                    Obstacle.BRANCH_NEVER_COMES, join.id(), Comparison.name(join), String.join("”, “", missing)));
        } else if (arrived.size() == join.base().incoming().size()) {
            problems.add(MigrationProblem.of(Obstacle.NOBODY_OPENS, join.id(), Comparison.name(join)));
        }
    }
}
