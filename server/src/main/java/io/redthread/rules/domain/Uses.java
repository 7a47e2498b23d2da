package io.redthread.rules.domain;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds how a condition uses its words: the constants each is compared with, and whether there is more to it. */
final class Uses {

    private static final Set<String> LOGIC = Set.of("_&&_", "_||_", "!_", "_?_:_", "@not_strictly_false");
    private static final Set<String> COMPARISONS = Set.of("_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_");
    private static final String IN = "@in";

    private final Map<String, Use> found = new HashMap<>();

    private Uses() {}

    static Map<String, Use> of(CelExpr condition) {
        var uses = new Uses();
        uses.logic(condition);
        return Map.copyOf(uses.found);
    }

    private void logic(CelExpr it) {
        if (it.getKind() == Kind.IDENT) {
            add(it.ident().name(), Set.of(), true);
        } else if (it.getKind() == Kind.CALL && LOGIC.contains(it.call().function())) {
            it.call().args().forEach(this::logic);
        } else if (it.getKind() == Kind.CALL && COMPARISONS.contains(it.call().function())) {
            compare(it, it.call().args().get(0), it.call().args().get(1));
        } else if (it.getKind() == Kind.CALL && it.call().function().equals(IN)) {
            within(it, it.call().args().get(0), it.call().args().get(1));
        } else if (it.getKind() != Kind.CONSTANT) {
            computed(it);
        }
    }

    private void compare(CelExpr whole, CelExpr left, CelExpr right) {
        var word = left.getKind() == Kind.IDENT ? left : right;
        var constant = constant(word == left ? right : left);
        if (word.getKind() == Kind.IDENT && constant.isPresent()) {
            add(word.ident().name(), Set.of(constant.get()), true);
        } else {
            computed(whole);
        }
    }

    private void within(CelExpr whole, CelExpr word, CelExpr list) {
        var constants = list.getKind() == Kind.LIST
                ? list.list().elements().stream().map(Uses::constant).toList()
                : List.<Optional<Object>>of(Optional.empty());
        if (word.getKind() == Kind.IDENT && constants.stream().allMatch(Optional::isPresent)) {
            var values = new LinkedHashSet<Object>();
            constants.forEach(it -> values.add(it.orElseThrow()));
            add(word.ident().name(), values, true);
        } else {
            computed(whole);
        }
    }

    /** Every word below is computed with; the constants near it are worth trying all the same. */
    private void computed(CelExpr it) {
        var constants = new LinkedHashSet<Object>();
        var words = new TreeSet<String>();
        collect(it, constants, words);
        for (var word : words) {
            add(word, constants, false);
        }
    }

    private static void collect(CelExpr it, Set<Object> constants, Set<String> words) {
        switch (it.getKind()) {
            case IDENT -> words.add(it.ident().name());
            case CONSTANT -> constant(it).ifPresent(constants::add);
            case CALL -> {
                it.call().target().ifPresent(target -> collect(target, constants, words));
                it.call().args().forEach(arg -> collect(arg, constants, words));
            }
            case LIST -> it.list().elements().forEach(element -> collect(element, constants, words));
            case COMPREHENSION -> {
                collect(it.comprehension().iterRange(), constants, words);
                collect(it.comprehension().loopStep(), constants, words);
                words.remove(it.comprehension().iterVar());
                words.remove(it.comprehension().accuVar());
            }
            default -> {}
        }
    }

    private void add(String word, Set<Object> constants, boolean exact) {
        found.merge(word, new Use(new LinkedHashSet<>(constants), exact), Use::and);
    }

    /** The whole number, text or truth that an expression without words comes to. */
    static Optional<Object> constant(CelExpr it) {
        if (it.getKind() == Kind.CONSTANT) {
            var constant = it.constant();
            return switch (constant.getKind()) {
                case INT64_VALUE -> Optional.of(constant.int64Value());
                case STRING_VALUE -> Optional.of(constant.stringValue());
                case BOOLEAN_VALUE -> Optional.of(constant.booleanValue());
                default -> Optional.empty();
            };
        }
        return it.getKind() == Kind.CALL ? folded(it) : Optional.empty();
    }

    private static Optional<Object> folded(CelExpr it) {
        var numbers = it.call().args().stream()
                .map(Uses::constant)
                .map(found -> found.filter(Long.class::isInstance).map(Long.class::cast))
                .toList();
        if (numbers.isEmpty() || numbers.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var first = numbers.getFirst().orElseThrow();
        var last = numbers.getLast().orElseThrow();
        try {
            return switch (it.call().function()) {
                case "-_" -> Optional.of(Math.negateExact(first));
                case "_+_" -> Optional.of(Math.addExact(first, last));
                case "_-_" -> Optional.of(Math.subtractExact(first, last));
                case "_*_" -> Optional.of(Math.multiplyExact(first, last));
                default -> Optional.empty();
            };
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Whether a constant is a text; those are compared with closed lists. */
    static boolean isText(CelExpr it) {
        return it.getKind() == Kind.CONSTANT && it.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
