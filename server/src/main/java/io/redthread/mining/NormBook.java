package io.redthread.mining;

import io.redthread.mining.domain.Norm;
import io.redthread.mining.domain.Trace;
import io.redthread.mining.store.LifeRows;
import io.redthread.mining.store.LifeRows.Slice;
import io.redthread.mining.store.Words;
import io.redthread.platform.database.Transactions;
import io.redthread.process.Node;
import io.redthread.process.Standard;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What was prescribed for the lives of the own log: orders follow the version that governed them last, approvals and purchase
 * orders what their policy asked for. Nothing is prescribed for anything else.
 */
@Component
class NormBook {

    private static final List<String> BEFORE = List.of("po-drafted", ApprovalLog.SUBMITTED);
    private static final List<String> BEHIND = List.of(PurchaseEvents.RELEASED, "po-confirmed");

    private final LifeRows steps;
    private final Words words;
    private final NodeLog nodes;
    private final Directory directory;
    private final Transactions transactions;

    NormBook(LifeRows steps, Words words, NodeLog nodes, Directory directory, Transactions transactions) {
        this.steps = steps;
        this.words = words;
        this.nodes = nodes;
        this.directory = directory;
        this.transactions = transactions;
    }

    /** Written apart: an analysis runs long, and nothing that waits for older transactions may wait for it. */
    private Map<String, Integer> numbers(Collection<String> codes) {
        return transactions.separately(() -> words.numbers(codes));
    }

    Function<Trace, Optional<Norm>> of(AnalysisQuery query, Slice slice) {
        if (!query.of().equals(LogId.OWN)) {
            return trace -> Optional.empty();
        }
        return switch (query.type()) {
            case ObjectTypes.ORDER -> standards(slice);
            case ObjectTypes.PURCHASE, ObjectTypes.APPROVAL -> policies(slice);
            default -> trace -> Optional.empty();
        };
    }

    private Function<Trace, Optional<Norm>> standards(Slice slice) {
        var norms = new HashMap<Long, Norm>();
        nodes.versions(steps.standards(slice.log(), slice.type()))
                .forEach((id, standard) -> norms.put(id, norm(standard)));
        return trace -> Optional.ofNullable(norms.get(governing(trace)));
    }

    private static long governing(Trace trace) {
        return trace.steps().reversed().stream()
                .mapToLong(it -> it.standard())
                .filter(it -> it != 0)
                .findFirst()
                .orElse(0);
    }

    Norm norm(Standard standard) {
        var codes = standard.nodes().stream().map(it -> it.code().value()).toList();
        var numbers = numbers(codes);
        var hands = new HashMap<Integer, Set<Integer>>();
        var optional = new HashSet<Integer>();
        for (var node : standard.nodes()) {
            var number = Objects.requireNonNull(numbers.get(node.code().value()));
            if (!node.automatic()) {
                hands.put(number, answerable(node));
            }
            if (!node.details().condition().isEmpty()) {
                optional.add(number);
            }
        }
        return new Norm(
                codes.stream().map(numbers::get).toList(),
                Set.copyOf(optional),
                hands,
                OptionalInt.empty(),
                Set.of(),
                Set.of());
    }

    private Set<Integer> answerable(Node node) {
        return Set.copyOf(numbers(directory.answerable(node.ownerDepartment())).values());
    }

    private Function<Trace, Optional<Norm>> policies(Slice slice) {
        var expected = steps.expected(slice.log(), slice.type());
        var all = words.all(ApprovalLog.AGREED).stream().collect(Collectors.toSet());
        var norms = new HashMap<String, Norm>();
        expected.values().stream().distinct().forEach(it -> norms.put(it, norm(it, all)));
        norms.put("", norm("", all));
        return trace -> Optional.ofNullable(norms.get(expected.getOrDefault(trace.object(), "")));
    }

    private Norm norm(String expected, Set<String> agreed) {
        var order = new ArrayList<>(BEFORE);
        Arrays.stream(expected.split(",")).filter(it -> !it.isEmpty()).forEach(order::add);
        order.addAll(BEHIND);
        var wanted = new HashSet<>(order);
        wanted.addAll(agreed);
        wanted.add("auto-passed");
        var numbers = numbers(wanted);
        var approvals = agreed.stream().map(numbers::get).collect(Collectors.toCollection(HashSet::new));
        approvals.add(numbers.get("auto-passed"));
        return new Norm(
                order.stream().map(numbers::get).toList(),
                numbers(numbers, "po-drafted", ApprovalLog.SUBMITTED, PurchaseEvents.RELEASED, "po-confirmed"),
                Map.of(),
                OptionalInt.of(Objects.requireNonNull(numbers.get(PurchaseEvents.RELEASED))),
                approvals,
                numbers(numbers, ApprovalLog.SUBMITTED));
    }

    private static Set<Integer> numbers(Map<String, Integer> numbers, String... of) {
        return Arrays.stream(of)
                .map(it -> Objects.requireNonNull(numbers.get(it)))
                .collect(Collectors.toSet());
    }
}
