package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.GoodsOwners;
import io.redthread.inventory.LocationKind;
import io.redthread.inventory.OwnerDesk;
import io.redthread.inventory.OwnerStatement;
import io.redthread.inventory.OwnerView;
import io.redthread.parties.PartnerId;
import io.redthread.parties.ShopId;
import io.redthread.platform.exporting.TableDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Owners of goods over HTTP: who they are, whose goods shops sell, and their statements. */
@RestController
@RequestMapping("/api/inventory/owners")
class OwnerController {

    private final OwnerDesk desk;
    private final GoodsOwners owners;

    OwnerController(OwnerDesk desk, GoodsOwners owners) {
        this.desk = desk;
        this.owners = owners;
    }

    @GetMapping
    @Requires({Permission.INVENTORY_READ, Permission.FULFILMENT_READ, Permission.SALES_ORDER_READ})
    List<OwnerView> owners() {
        return desk.owners();
    }

    @PutMapping("/shops/{shop}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_SETTINGS)
    void bind(@PathVariable ShopId shop, @RequestBody Binding binding) {
        owners.bind(shop, Optional.ofNullable(binding.owner()));
    }

    @GetMapping("/{owner}/statement")
    @Requires(Permission.INVENTORY_READ)
    OwnerStatement statement(@PathVariable PartnerId owner, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        return desk.statement(owner, from, to);
    }

    @GetMapping("/{owner}/statement/export")
    @Requires(Permission.INVENTORY_READ)
    void export(
            @PathVariable PartnerId owner,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam(defaultValue = "xlsx") String format,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var statement = desk.statement(owner, from, to);
        var in = kinds(statement, OwnerStatement.Line::in);
        var out = kinds(statement, OwnerStatement.Line::out);
        try (var writer = file.open("owner-statement-" + from + "-" + to, header(file.english(), in, out))) {
            statement.lines().forEach(line -> writer.row(cells(line, in, out)));
        }
    }

    private static Set<LocationKind> kinds(
            OwnerStatement statement, Function<OwnerStatement.Line, Map<LocationKind, BigDecimal>> side) {
        var kinds = EnumSet.noneOf(LocationKind.class);
        statement.lines().forEach(line -> kinds.addAll(side.apply(line).keySet()));
        return kinds;
    }

    private static List<String> header(boolean english, Set<LocationKind> in, Set<LocationKind> out) {
        var header = new ArrayList<>(
                english ? List.of("SKU", "Name", "Unit", "Opening") : List.of("商品编码", "名称", "单位", "期初"));
        in.forEach(it -> header.add((english ? "In: " : "入:") + word(it, english)));
        out.forEach(it -> header.add((english ? "Out: " : "出:") + word(it, english)));
        header.add(english ? "Closing" : "期末");
        return header;
    }

    private static List<?> cells(OwnerStatement.Line line, Set<LocationKind> in, Set<LocationKind> out) {
        var cells = new ArrayList<Object>(List.of(line.sku().code(), line.name(), line.uom(), line.opening()));
        in.forEach(it -> cells.add(line.in().getOrDefault(it, BigDecimal.ZERO)));
        out.forEach(it -> cells.add(line.out().getOrDefault(it, BigDecimal.ZERO)));
        cells.add(line.closing());
        return cells;
    }

    private static String word(LocationKind kind, boolean english) {
        return switch (kind) {
            case BIN -> english ? "change of owner" : "货权转移";
            case SUPPLIER -> english ? "supplier" : "供应商";
            case CUSTOMER -> english ? "customers" : "客户";
            case INSPECTION -> english ? "returns" : "退货";
            case SCRAP -> english ? "scrapped" : "报废";
            case COUNT_DIFFERENCE -> english ? "counts" : "盘点";
            case OPENING -> english ? "opening stock" : "期初导入";
            case IN_TRANSIT -> english ? "transfers" : "调拨";
            case ASSEMBLY -> english ? "assembly" : "加工";
            case PARTNER -> english ? "drop-shipping" : "代发";
            case OWNER -> english ? "the owner" : "货主";
        };
    }

    /** Whose goods the shop's orders take; ours where nobody is named. */
    record Binding(@Nullable PartnerId owner) {}
}
