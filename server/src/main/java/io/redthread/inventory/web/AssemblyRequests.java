package io.redthread.inventory.web;

import io.redthread.inventory.AssemblyKind;
import io.redthread.inventory.AssemblyReport;
import io.redthread.inventory.LocationId;
import io.redthread.inventory.NewAssemblyOrder;
import io.redthread.inventory.NewAssemblyRecipe;
import io.redthread.inventory.WarehouseId;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.Uom;
import io.redthread.platform.files.FileId;
import io.redthread.platform.json.Given;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What comes in about recipes and assembly orders. */
final class AssemblyRequests {

    private AssemblyRequests() {}

    /** A recipe to write. */
    record RecipeRequest(
            @Nullable Sku product,
            @Nullable BigDecimal yields,
            @Nullable List<ComponentRequest> components,
            @Nullable List<StepRequest> steps,
            @Nullable String note) {

        NewAssemblyRecipe recipe() {
            return new NewAssemblyRecipe(
                    Given.value("/product", product),
                    amount("/yields", yields),
                    Given.each("/components", components, ComponentRequest::component),
                    Given.each("/steps", steps, StepRequest::step),
                    Given.text(note));
        }
    }

    /** What one run takes. */
    record ComponentRequest(
            @Nullable Sku sku,
            @Nullable BigDecimal quantity,
            @Nullable Boolean givesNumber) {

        NewAssemblyRecipe.Component component() {
            return new NewAssemblyRecipe.Component(
                    Given.value("/sku", sku), amount("/quantity", quantity), Boolean.TRUE.equals(givesNumber));
        }
    }

    /** A step of the instructions. */
    record StepRequest(@Nullable String text, @Nullable FileId picture) {

        NewAssemblyRecipe.Step step() {
            return new NewAssemblyRecipe.Step(Given.text("/text", text), Optional.ofNullable(picture));
        }
    }

    /** An order to write. */
    record OrderRequest(
            @Nullable AssemblyKind kind,
            @Nullable WarehouseId warehouse,
            @Nullable Sku product,
            @Nullable BigDecimal quantity,
            @Nullable String note) {

        NewAssemblyOrder order() {
            return new NewAssemblyOrder(
                    kind == null ? AssemblyKind.ASSEMBLY : kind,
                    Given.value("/warehouse", warehouse),
                    Given.value("/product", product),
                    amount("/quantity", quantity),
                    Given.text(note));
        }
    }

    /** Work that was done. */
    record ReportRequest(
            @Nullable BigDecimal made,
            @Nullable BigDecimal scrapped,
            @Nullable String scrapReason,
            @Nullable LocationId bin,
            @Nullable String lot,
            @Nullable LocalDate expiresOn,
            @Nullable List<PartRequest> parts,
            @Nullable List<String> serials) {

        AssemblyReport report() {
            return new AssemblyReport(
                    orNothing("/made", made),
                    orNothing("/scrapped", scrapped),
                    Given.text(scrapReason),
                    Optional.ofNullable(bin),
                    AssemblyRequests.lot(lot),
                    Optional.ofNullable(expiresOn),
                    Given.each("/parts", parts, PartRequest::part),
                    Given.list(serials));
        }
    }

    /** Goods out of a bin, or into one. */
    record PartRequest(
            @Nullable Sku sku,
            @Nullable String lot,
            @Nullable LocationId bin,
            @Nullable BigDecimal quantity,
            @Nullable Boolean broken,
            @Nullable String reason,
            @Nullable List<String> serials) {

        AssemblyReport.Part part() {
            return new AssemblyReport.Part(
                    Given.value("/sku", sku),
                    AssemblyRequests.lot(lot),
                    Optional.ofNullable(bin),
                    amount("/quantity", quantity),
                    Boolean.TRUE.equals(broken),
                    Given.text(reason),
                    Given.list(serials));
        }
    }

    /** Why. */
    record ReasonRequest(@Nullable String reason) {

        String why() {
            return Given.filled("/reason", reason);
        }
    }

    private static Optional<String> lot(@Nullable String lot) {
        return lot == null || lot.isBlank() ? Optional.empty() : Optional.of(lot.strip());
    }

    private static BigDecimal orNothing(String at, @Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO : amount(at, amount);
    }

    /** An amount as a quantity may be: not over-precise, not absurdly large. */
    private static BigDecimal amount(String at, @Nullable BigDecimal amount) {
        return new Quantity(Given.value(at, amount), Uom.PCS).amount();
    }
}
