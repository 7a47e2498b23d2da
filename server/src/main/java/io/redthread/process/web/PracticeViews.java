package io.redthread.process.web;

import io.redthread.kernel.Label;
import io.redthread.process.Node;
import io.redthread.process.NodeForm;
import io.redthread.process.PracticeAnswer;
import io.redthread.process.PracticeId;
import io.redthread.process.PracticeOffer;
import io.redthread.process.PracticeStanding;
import io.redthread.process.Practices;
import io.redthread.process.StandardId;
import io.redthread.process.domain.PracticeMove;
import io.redthread.process.domain.PracticeTrap;
import io.redthread.process.web.StandardController.NodeView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Practices as pages show them. What is right is told only after the move. */
final class PracticeViews {

    private PracticeViews() {}

    /** What can be practised. */
    record OfferView(
            StandardId standard,
            String scenario,
            int version,
            Instant validFrom,
            boolean inForce,
            String department,
            List<NodeName> nodes,
            @Nullable Instant neededFrom) {

        static OfferView of(PracticeOffer it) {
            return new OfferView(
                    it.standard().id(),
                    it.standard().scenario(),
                    it.standard().version(),
                    it.validFrom(),
                    it.inForce(),
                    it.department(),
                    it.nodes().stream()
                            .map(node -> new NodeName(
                                    node.code().value(),
                                    node.title(),
                                    it.gated().contains(node.code())))
                            .toList(),
                    it.neededFrom().orElse(null));
        }
    }

    /** A node by name, and whether only who has passed may work there. */
    record NodeName(String code, Label title, boolean gated) {}

    /** How somebody stands. */
    record StandingView(
            int runs,
            @Nullable Integer best,
            @Nullable Instant passedAt,
            @Nullable Instant lastAt,
            @Nullable PracticeId open) {

        static StandingView of(PracticeStanding it) {
            return new StandingView(
                    it.runs(),
                    it.best().orElse(null),
                    it.passedAt().orElse(null),
                    it.lastAt().orElse(null),
                    it.open().orElse(null));
        }
    }

    /** A practice, its next move, and what was done. */
    record RunView(
            PracticeId id,
            StandardId standard,
            String scenario,
            int version,
            String department,
            int orders,
            int passMark,
            int moves,
            int answered,
            @Nullable Integer score,
            boolean passed,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable MoveView next,
            List<DoneView> done) {

        static RunView of(Practices.Sheet it) {
            var run = it.run();
            var over = run.endedAt().isPresent();
            return new RunView(
                    run.id(),
                    run.standard(),
                    it.standard().scenario(),
                    it.standard().version(),
                    run.department(),
                    run.orders(),
                    run.passMark(),
                    run.moves(),
                    run.answered(),
                    run.score().orElse(null),
                    run.passed(),
                    run.startedAt(),
                    run.endedAt().orElse(null),
                    over ? null : MoveView.of(it, run.answered()),
                    IntStream.range(0, it.answers().size())
                            .mapToObj(at -> DoneView.of(it, at))
                            .toList());
        }
    }

    /** A move that is still to be done. */
    record MoveView(
            int move,
            int order,
            String number,
            NodeView node,
            PracticeMove.Kind kind,
            Label ask,
            List<PracticeMove.Fact> facts,
            List<PracticeMove.Choice> choices,
            @Nullable NodeForm form) {

        static MoveView of(Practices.Sheet sheet, int at) {
            var it = sheet.moves().get(at);
            return new MoveView(
                    at + 1,
                    it.order(),
                    it.number(),
                    NodeView.of(nodeOf(sheet, it), false),
                    it.kind(),
                    it.ask(),
                    it.facts(),
                    it.choices(),
                    it.form().orElse(null));
        }
    }

    /** A move that was done, with what was right and why. */
    record DoneView(
            int move,
            int order,
            String number,
            Label node,
            Label ask,
            boolean right,
            PracticeAnswer given,
            String wanted,
            Map<String, String> wantedFields,
            Label wantedText,
            Label why,
            Label instruction,
            @Nullable Label trap) {

        static DoneView of(Practices.Sheet sheet, int at) {
            return of(
                    sheet.moves().get(at),
                    nodeOf(sheet, sheet.moves().get(at)),
                    at + 1,
                    sheet.answers().get(at));
        }

        private static DoneView of(PracticeMove it, Node node, int move, PracticeAnswer given) {
            var text = it.choices().stream()
                    .filter(choice -> choice.value().equals(it.right().value()))
                    .findFirst()
                    .map(PracticeMove.Choice::label)
                    .orElse(new Label(it.right().value(), it.right().value()));
            return new DoneView(
                    move,
                    it.order(),
                    it.number(),
                    node.title(),
                    it.ask(),
                    it.isRight(given.value(), given.fields()),
                    given,
                    it.right().value(),
                    it.right().fields(),
                    text,
                    it.right().why(),
                    node.instruction(),
                    it.trap().map(PracticeTrap::title).orElse(null));
        }
    }

    private static Node nodeOf(Practices.Sheet sheet, PracticeMove move) {
        return sheet.standard().node(move.node());
    }
}
