package io.redthread.rules.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.redthread.kernel.Label;
import io.redthread.rules.Choice;
import io.redthread.rules.CompiledRules;
import io.redthread.rules.Facts;
import io.redthread.rules.Rule;
import io.redthread.rules.RuleDomain;
import io.redthread.rules.RuleSet;
import io.redthread.rules.Vocabulary;
import io.redthread.rules.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Cells: what holds for the representative holds for every document of the cell. */
class CellProperties {

    private static final Vocabulary WORDS = Vocabulary.of(
            Word.money("amount", "金额", "Amount").atLeast(0),
            Word.whole("lines", "行数", "Lines").atLeast(1).atMost(50),
            Word.choice(
                    "goods",
                    "类型",
                    "Goods",
                    Choice.of("a", "甲", "A"),
                    Choice.of("b", "乙", "B"),
                    Choice.of("c", "丙", "C")),
            Word.yesNo("urgent", "紧急", "Urgent"),
            Word.text("place", "地方", "Place"));

    private static final RuleDomain DOMAIN = new RuleDomain() {
        @Override
        public String name() {
            return "random";
        }

        @Override
        public Label title() {
            return new Label("随机", "Random");
        }

        @Override
        public Vocabulary vocabulary() {
            return WORDS;
        }

        @Override
        public List<Choice> results() {
            return List.of(Choice.of("x", "甲", "X"), Choice.of("y", "乙", "Y"));
        }
    };

    @Property(tries = 300)
    void judging_any_facts_equals_judging_their_cell(@ForAll("rules") List<Rule> all, @ForAll("facts") Facts facts) {
        var reader = new Reader(DOMAIN);
        var conditions = all.stream()
                .map(it -> reader.read(it).orElseThrow())
                .filter(Condition::exact)
                .toList();
        var rules = conditions.stream().map(Condition::rule).toList();
        var axes = Axes.of(WORDS, conditions, Map.of());
        var points = points(axes, facts);
        var representative = axes.facts(points);
        var direct = CompiledRules.of(new RuleSet("random", 1, rules), WORDS);

        assertThat(direct.matching(representative)).isEqualTo(direct.matching(facts));
        assertThat(new Judge(DOMAIN, conditions, axes).of(facts).holding()).isEqualTo(direct.matching(facts));
        assertThat(points(axes, representative)).isEqualTo(points);
    }

    @Property(tries = 100)
    void one_judge_for_many_documents_remembers_nothing_wrong(
            @ForAll("rules") List<Rule> rules, @ForAll("many") List<Facts> many) {
        var reader = new Reader(DOMAIN);
        var conditions = rules.stream().map(it -> reader.read(it).orElseThrow()).toList();
        var judge = new Judge(DOMAIN, conditions, Axes.of(WORDS, conditions, Map.of()));
        var direct = CompiledRules.of(new RuleSet("random", 1, rules), WORDS);

        assertThat(many).allSatisfy(it -> assertThat(judge.of(it).holding()).isEqualTo(direct.matching(it)));
    }

    private static int[] points(Axes axes, Facts facts) {
        return axes.all().stream()
                .mapToInt(axis -> axis.placeOf(facts.value(axis.word().name()).orElse("")))
                .toArray();
    }

    @Provide
    Arbitrary<List<Facts>> many() {
        return facts().list().ofSize(30);
    }

    @Provide
    Arbitrary<Facts> facts() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 1200),
                        Arbitraries.longs().between(1, 50),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "杭州", "上海", "其他", "x"))
                .as((amount, lines, goods, urgent, place) -> Facts.builder()
                        .put("amount", amount)
                        .put("lines", lines)
                        .put("goods", goods)
                        .put("urgent", urgent)
                        .put("place", place)
                        .build());
    }

    @Provide
    Arbitrary<List<Rule>> rules() {
        return conditions(2).list().ofMinSize(1).ofMaxSize(5).map(texts -> {
            var rules = new ArrayList<Rule>();
            for (var text : texts) {
                rules.add(new Rule("r" + rules.size(), text, rules.size() % 2 == 0 ? "x" : "y", "因", "why"));
            }
            return rules;
        });
    }

    private static Arbitrary<String> conditions(int depth) {
        var atoms = Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.of("amount", "lines"),
                                Arbitraries.of("<", "<=", ">", ">=", "==", "!="),
                                Arbitraries.longs().between(-3, 1000))
                        .as((word, sign, number) -> word + " " + sign + " " + number),
                Combinators.combine(Arbitraries.of("==", "!="), Arbitraries.of("a", "b", "c"))
                        .as((sign, value) -> "goods " + sign + " '" + value + "'"),
                Arbitraries.of(
                        "urgent",
                        "!urgent",
                        "goods in ['a', 'b']",
                        "place == '杭州'",
                        "place in ['上海', 'x']",
                        "place != '其他'",
                        "place.contains('海')",
                        "amount * 2 > lines * 100",
                        "100 * 5 < amount",
                        "true"));
        if (depth == 0) {
            return atoms;
        }
        var deeper = conditions(depth - 1);
        return Arbitraries.oneOf(
                atoms,
                Combinators.combine(deeper, Arbitraries.of("&&", "||"), deeper)
                        .as((left, sign, right) -> "(" + left + ") " + sign + " (" + right + ")"),
                deeper.map(it -> "!(" + it + ")"));
    }
}
