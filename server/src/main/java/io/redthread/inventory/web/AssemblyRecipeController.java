package io.redthread.inventory.web;

import io.redthread.identity.Permission;
import io.redthread.identity.Requires;
import io.redthread.inventory.AssemblyDesk;
import io.redthread.inventory.AssemblyPictures;
import io.redthread.inventory.AssemblyRecipe;
import io.redthread.inventory.AssemblyRecipeId;
import io.redthread.inventory.AssemblyRecipeLine;
import io.redthread.inventory.AssemblyRecipes;
import io.redthread.inventory.web.AssemblyRequests.ReasonRequest;
import io.redthread.inventory.web.AssemblyRequests.RecipeRequest;
import io.redthread.kernel.Sku;
import io.redthread.platform.exporting.TableDownload;
import io.redthread.platform.files.FileDownload;
import io.redthread.platform.files.FileId;
import io.redthread.platform.files.FileUpload;
import io.redthread.platform.files.StoredFile;
import io.redthread.platform.idempotency.IdempotencyKey;
import io.redthread.platform.idempotency.Once;
import io.redthread.platform.paging.Page;
import io.redthread.platform.paging.PageQuery;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Assembly recipes over HTTP. */
@RestController
@RequestMapping("/api/inventory/assembly/recipes")
class AssemblyRecipeController {

    private final AssemblyRecipes recipes;
    private final AssemblyPictures pictures;
    private final AssemblyDesk desk;
    private final Once once;

    AssemblyRecipeController(AssemblyRecipes recipes, AssemblyPictures pictures, AssemblyDesk desk, Once once) {
        this.recipes = recipes;
        this.pictures = pictures;
        this.desk = desk;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.INVENTORY_READ)
    Page<AssemblyRecipeLine> page(@RequestParam(required = false) @Nullable String q, @ModelAttribute PageQuery query) {
        return desk.recipes(q, query);
    }

    @GetMapping("/export")
    @Requires(Permission.INVENTORY_READ)
    void export(
            @RequestParam(defaultValue = "csv") String format,
            @RequestParam(required = false) @Nullable String q,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        var file = TableDownload.of(format, locale, response);
        var header = file.english()
                ? List.of(
                        "SKU",
                        "Name",
                        "Version",
                        "Yields",
                        "Unit",
                        "Components",
                        "Available",
                        "Possible",
                        "Written",
                        "By")
                : List.of("商品编码", "名称", "版本", "每次产出", "单位", "组件数", "可用量", "可组装", "写于", "经办人");
        file.write("assembly-recipes", header, AssemblyRecipeController::cells, query -> desk.recipes(q, query));
    }

    @GetMapping("/{id}")
    @Requires(Permission.INVENTORY_READ)
    AssemblyRecipe one(@PathVariable AssemblyRecipeId id) {
        return recipes.of(id);
    }

    @GetMapping("/{id}/versions")
    @Requires(Permission.INVENTORY_READ)
    List<AssemblyRecipe> versions(@PathVariable AssemblyRecipeId id) {
        return recipes.versions(recipes.of(id).product());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Permission.INVENTORY_RECIPE)
    AssemblyRecipe put(@RequestHeader("Idempotency-Key") IdempotencyKey key, @RequestBody RecipeRequest request) {
        var recipe = request.recipe();
        var id = once.answer(
                key,
                recipe,
                String.class,
                () -> Long.toString(recipes.put(recipe).value()));
        return recipes.of(new AssemblyRecipeId(Long.parseLong(id)));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Permission.INVENTORY_RECIPE)
    void end(
            @RequestHeader("Idempotency-Key") IdempotencyKey key,
            @PathVariable AssemblyRecipeId id,
            @RequestBody ReasonRequest request) {
        var reason = request.why();
        Sku product = recipes.of(id).product();
        once.run(key, List.of(id, reason), () -> recipes.end(product, reason));
    }

    @PostMapping(path = "/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Requires(Permission.INVENTORY_RECIPE)
    StoredFile keep(@RequestPart MultipartFile file) throws IOException {
        return FileUpload.of(file, pictures::keep);
    }

    @GetMapping("/pictures/{file}")
    @Requires(Permission.INVENTORY_READ)
    ResponseEntity<byte[]> picture(@PathVariable FileId file) {
        var picture = pictures.of(file);
        return FileDownload.of(picture.file(), picture.bytes());
    }

    private static List<?> cells(AssemblyRecipeLine line) {
        return List.of(
                line.product().code(),
                line.name(),
                line.version(),
                line.yields().amount(),
                line.yields().uom().code(),
                line.components(),
                line.available(),
                line.possible(),
                line.at(),
                line.by());
    }
}
