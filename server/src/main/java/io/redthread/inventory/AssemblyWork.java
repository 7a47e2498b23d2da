package io.redthread.inventory;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A report being booked.
 *
 * @param order on which order
 * @param recipe by which recipe
 * @param report what was reported
 * @param reportNo which of the order's reports it is
 */
record AssemblyWork(AssemblyOrder order, AssemblyRecipe recipe, AssemblyReport report, int reportNo) {

    SerialCause cause() {
        return new SerialCause(order.document(), order.number());
    }

    /** The numbers of all parts, those of whole ones first. */
    Stream<SerialPiece> parts() {
        return Stream.concat(report.numbered(false).stream(), report.numbered(true).stream());
    }

    /** The piece broke, came out bad, or is taken apart: it is not there any more. */
    SerialView gone(SerialView it, Instant at) {
        return it.in(SerialState.WRITTEN_OFF, order.warehouse(), Optional.of(order.document()), order.number(), at)
                .unsold();
    }

    SerialAct act(SerialView part) {
        return switch (part.state()) {
            case BUILT_IN -> SerialAct.BUILT_IN;
            case HERE -> SerialAct.TAKEN_OUT;
            default -> SerialAct.WRITTEN_OFF;
        };
    }

    /** What it is inside of where that has no number; why it is gone. */
    String note(SerialView part) {
        if (part.state() != SerialState.WRITTEN_OFF) {
            return part.within().isEmpty() ? order.product().code() : "";
        }
        return report.parts().stream()
                .filter(it -> it.broken()
                        && it.sku().equals(part.sku())
                        && it.serials().contains(part.number()))
                .map(AssemblyReport.Part::reason)
                .findFirst()
                .orElse(report.scrapReason());
    }
}
