package io.redthread.rules.domain;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.parser.CelUnparserFactory;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import io.redthread.rules.WordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A condition in one sentence; what has no words of its own is quoted as written. */
final class Sentence {

    private static final Map<String, String> SIGNS =
            Map.of("_==_", "=", "_!=_", "≠", "_<_", "<", "_<=_", "≤", "_>_", ">", "_>=_", "≥");
    private static final Map<String, String> TURNED =
            Map.of("_==_", "_==_", "_!=_", "_!=_", "_<_", "_>_", "_<=_", "_>=_", "_>_", "_<_", "_>=_", "_<=_");

    private final Vocabulary vocabulary;
    private final Condition condition;
    private final boolean zh;

    private Sentence(Vocabulary vocabulary, Condition condition, boolean zh) {
        this.vocabulary = vocabulary;
        this.condition = condition;
        this.zh = zh;
    }

    static String zh(Vocabulary vocabulary, Condition condition) {
        return new Sentence(vocabulary, condition, true).say(condition.tree().getExpr());
    }

    static String en(Vocabulary vocabulary, Condition condition) {
        return new Sentence(vocabulary, condition, false).say(condition.tree().getExpr());
    }

    private String say(CelExpr it) {
        return switch (it.getKind()) {
            case CONSTANT ->
                Uses.constant(it)
                        .filter(Boolean.class::isInstance)
                        .map(truth -> always(Boolean.TRUE.equals(truth)))
                        .orElseGet(() -> quoted(it));
            case IDENT -> word(it).map(word -> name(word)).orElseGet(() -> quoted(it));
            case CALL -> call(it);
            default -> quoted(it);
        };
    }

    private String call(CelExpr it) {
        var function = it.call().function();
        return switch (function) {
            case "_&&_" -> joined(it, function, zh ? ",且" : " and ");
            case "_||_" -> joined(it, function, zh ? ",或" : " or ");
            case "!_" -> not(it.call().args().getFirst());
            case "@in" -> in(it, zh ? "属于" : "is one of");
            case "contains" -> searched(it, zh ? "包含" : "contains");
            case "startsWith" -> searched(it, zh ? "以…开头:" : "starts with");
            case "endsWith" -> searched(it, zh ? "以…结尾:" : "ends with");
            default -> SIGNS.containsKey(function) ? comparison(it) : quoted(it);
        };
    }

    private String joined(CelExpr it, String function, String by) {
        var parts = new ArrayList<CelExpr>();
        flatten(it, function, parts);
        return parts.stream().map(part -> within(part, function)).collect(Collectors.joining(by));
    }

    private String within(CelExpr part, String function) {
        var other = function.equals("_&&_") ? "_||_" : "_&&_";
        var grouped = part.getKind() == Kind.CALL && part.call().function().equals(other);
        return grouped ? "(" + say(part) + ")" : say(part);
    }

    private static void flatten(CelExpr it, String function, List<CelExpr> into) {
        if (it.getKind() == Kind.CALL && it.call().function().equals(function)) {
            it.call().args().forEach(arg -> flatten(arg, function, into));
        } else {
            into.add(it);
        }
    }

    private String not(CelExpr it) {
        if (it.getKind() == Kind.IDENT) {
            return word(it).map(word -> (zh ? "非" : "not ") + name(word)).orElseGet(() -> quoted(it));
        }
        if (it.getKind() == Kind.CALL && it.call().function().equals("@in")) {
            return in(it, zh ? "不属于" : "is none of");
        }
        return (zh ? "并非(" : "not (") + say(it) + ")";
    }

    private String in(CelExpr it, String how) {
        var list = it.call().args().get(1);
        var word = word(it.call().args().get(0));
        if (word.isEmpty() || list.getKind() != Kind.LIST) {
            return quoted(it);
        }
        var values = list.list().elements().stream()
                .map(element -> Uses.constant(element).map(value -> value(word.get(), value)))
                .map(value -> value.orElse("?"))
                .collect(Collectors.joining(zh ? "、" : ", "));
        return name(word.get()) + (zh ? how + "(" + values + ")" : " " + how + " " + values);
    }

    private String searched(CelExpr it, String how) {
        var word = it.call().target().flatMap(this::word);
        var text = it.call().args().stream().findFirst().flatMap(Uses::constant);
        return word.isEmpty() || text.isEmpty()
                ? quoted(it)
                : name(word.get()) + (zh ? how : " " + how + " ") + value(word.get(), text.get());
    }

    private String comparison(CelExpr it) {
        var left = it.call().args().get(0);
        var both = word(left)
                .flatMap(one -> word(it.call().args().get(1))
                        .map(other -> name(one) + " " + SIGNS.get(it.call().function()) + " " + name(other)));
        if (both.isPresent()) {
            return both.get();
        }
        var turned = word(left).isEmpty();
        var word = word(turned ? it.call().args().get(1) : left);
        var constant = Uses.constant(turned ? left : it.call().args().get(1));
        if (word.isEmpty() || constant.isEmpty()) {
            return quoted(it);
        }
        var function = turned
                ? TURNED.getOrDefault(it.call().function(), "")
                : it.call().function();
        if (word.get().type() == WordType.BOOL) {
            var meant = Boolean.TRUE.equals(constant.get()) == function.equals("_==_");
            return meant ? name(word.get()) : (zh ? "非" : "not ") + name(word.get());
        }
        return name(word.get()) + " " + SIGNS.get(function) + " " + value(word.get(), constant.get());
    }

    private Optional<Word> word(CelExpr it) {
        return it.getKind() == Kind.IDENT ? vocabulary.word(it.ident().name()) : Optional.empty();
    }

    private String name(Word word) {
        return zh ? word.label().zh() : word.label().en().toLowerCase(Locale.ROOT);
    }

    private String value(Word word, Object value) {
        return zh ? Show.zh(word, value) : Show.en(word, value);
    }

    private String always(boolean truth) {
        return truth ? (zh ? "任何情况" : "always") : (zh ? "从不" : "never");
    }

    private String quoted(CelExpr it) {
        try {
            var part = CelAbstractSyntaxTree.newParsedAst(it, condition.tree().getSource());
            return "`" + CelUnparserFactory.newUnparser().unparse(part) + "`";
        } catch (RuntimeException e) {
            return "`" + condition.rule().when() + "`";
        }
    }
}
