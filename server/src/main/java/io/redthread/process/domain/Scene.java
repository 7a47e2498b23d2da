package io.redthread.process.domain;

import io.redthread.kernel.Label;
import io.redthread.process.NodeCode;
import io.redthread.process.domain.PracticeMove.Choice;
import io.redthread.process.domain.PracticeMove.Fact;
import io.redthread.process.domain.PracticeMove.Kind;
import io.redthread.process.domain.PracticeMove.Right;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words and shapes that all scenes share. */
final class Scene {

    /** The button that stops an order. */
    static final Choice STOP = choice("act:stop", "停下,交还波次", "Stop, hand it back");

    private Scene() {}

    static Label both(String zh, String en) {
        return new Label(zh, en);
    }

    static Fact fact(String zh, String en, Label value) {
        return new Fact(both(zh, en), value);
    }

    static Fact fact(String zh, String en, String value) {
        return fact(zh, en, both(value, value));
    }

    static Choice choice(String value, String zh, String en) {
        return new Choice(value, both(zh, en));
    }

    static Right right(String value, String whyZh, String whyEn) {
        return new Right(value, Map.of(), both(whyZh, whyEn));
    }

    static Fact pieces(String zh, String en, int count) {
        return fact(zh, en, both(count + " 件", count + " pcs"));
    }

    /** A move of that order without a form. */
    static PracticeMove move(
            PracticeWorld.Order order,
            NodeCode node,
            Kind kind,
            Label ask,
            List<Fact> facts,
            List<Choice> choices,
            Right right,
            Optional<PracticeTrap> trap) {
        return new PracticeMove(
                order.place(), order.number(), node, kind, ask, facts, choices, Optional.empty(), right, trap);
    }
}
