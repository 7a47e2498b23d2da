package io.redthread.receiving.domain;

import io.redthread.kernel.InvalidInput;
import io.redthread.receiving.ArrivalUnitLine;
import io.redthread.receiving.NewGoodsReceipt.Came;
import io.redthread.receiving.UnitAtDoor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came in a unit: all that was announced, but for the lines of which the keeper says something else. */
public final class Found {

    private Found() {}

    /**
     * The goods that came. Refuses a line that the unit has not, one that is said twice, more than was announced, numbers
     * that were not announced, and a unit of which nothing came.
     */
    public static List<Came> of(List<ArrivalUnitLine> lines, List<UnitAtDoor.Found> found) {
        var said = found.stream().collect(Collectors.groupingBy(UnitAtDoor.Found::lineNo));
        var known = lines.stream().map(ArrivalUnitLine::lineNo).collect(Collectors.toSet());
        for (var i = 0; i < found.size(); i++) {
            var no = found.get(i).lineNo();
            if (!known.contains(no) || Objects.requireNonNull(said.get(no)).size() > 1) {
                throw InvalidInput.of("/found/" + i + "/line", no, "unit-line-unknown");
            }
        }
        var came = new ArrayList<Came>();
        for (var line : lines) {
            var its = said.getOrDefault(line.lineNo(), List.of()).stream().findFirst();
            var quantity =
                    its.map(UnitAtDoor.Found::quantity).orElse(line.quantity().amount());
            if (quantity.compareTo(line.quantity().amount()) > 0) {
                throw InvalidInput.of(
                        at(found, line, "/quantity"), quantity.toPlainString(), "unit-more-than-announced");
            }
            var serials = its.map(UnitAtDoor.Found::serials).orElse(line.serials());
            if (!new HashSet<>(line.serials()).containsAll(serials)) {
                throw InvalidInput.of(at(found, line, "/serials"), serials.size(), "unit-serial-not-announced");
            }
            if (quantity.signum() > 0) {
                came.add(came(line, quantity, serials));
            }
        }
        if (came.isEmpty()) {
            throw InvalidInput.of("/found", "", "unit-nothing-came");
        }
        return came;
    }

    private static Came came(ArrivalUnitLine line, BigDecimal quantity, List<String> serials) {
        return new Came(line.sku(), line.lot(), Optional.ofNullable(line.expiresOn()), quantity, serials);
    }

    private static String at(List<UnitAtDoor.Found> found, ArrivalUnitLine line, String part) {
        for (var i = 0; i < found.size(); i++) {
            if (found.get(i).lineNo() == line.lineNo()) {
                return "/found/" + i + part;
            }
        }
        return "/found";
    }
}
