package io.redthread.catalog.domain;

import io.redthread.catalog.Barcode;
import io.redthread.catalog.CategoryId;
import io.redthread.catalog.KitComponent;
import io.redthread.catalog.NewSku;
import io.redthread.catalog.SkuContent;
import io.redthread.catalog.SkuFlags;
import io.redthread.catalog.SkuMeasures;
import io.redthread.catalog.StorageCondition;
import io.redthread.catalog.UnitConversion;
import io.redthread.kernel.Quantity;
import io.redthread.kernel.Sku;
import io.redthread.kernel.UnitPrice;
import io.redthread.kernel.Uom;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The assortment of a seller that does not exist (演示商品): names put together from lists of words, prices and weights drawn
 * by chance, the same for the same seed. Barcodes are of the range that GS1 keeps for use inside a company.
 */
public final class DemoAssortment {

    private static final Uom BOX = new Uom("箱");
    private static final List<String> BRANDS = List.of("星禾", "木叶里", "云川", "拾光集", "北屿", "青柚", "山岚", "小满");
    private static final List<String> COLOURS = List.of("墨黑", "米白", "雾蓝", "豆绿", "暖橙", "樱粉");

    /** Categories with their kinds of goods. */
    public static final List<Shelf> SHELVES = List.of(
            new Shelf(
                    "digital",
                    "数码 3C",
                    "Digital",
                    "DG",
                    new Style(149, 2999, 120, true, 0),
                    List.of("蓝牙耳机", "智能手表", "移动电源", "机械键盘", "无线鼠标", "平板支架", "行车记录仪", "便携音箱")),
            new Shelf(
                    "home",
                    "家居日用",
                    "Home",
                    "HM",
                    new Style(19, 199, 400, false, 0),
                    List.of("保温杯", "收纳箱", "记忆棉枕", "浴巾", "香薰蜡烛", "折叠雨伞", "台灯", "挂钟")),
            new Shelf(
                    "food",
                    "食品饮料",
                    "Food and drink",
                    "FD",
                    new Style(12, 89, 350, false, 240),
                    List.of("挂耳咖啡", "坚果礼罐", "桂花乌龙茶", "燕麦脆", "冻干草莓", "手工拉面", "蜂蜜", "牛肉干")),
            new Shelf(
                    "beauty",
                    "美妆个护",
                    "Beauty",
                    "BT",
                    new Style(29, 329, 150, false, 1095),
                    List.of("保湿面霜", "氨基酸洁面", "防晒乳", "护手霜", "洗发露", "身体乳")),
            new Shelf(
                    "apparel",
                    "服饰配件",
                    "Apparel",
                    "AP",
                    new Style(39, 499, 260, false, 0),
                    List.of("羊毛围巾", "帆布双肩包", "纯棉T恤", "针织帽", "运动袜", "防风夹克")),
            new Shelf(
                    "baby",
                    "母婴",
                    "Mother and baby",
                    "BB",
                    new Style(25, 399, 300, false, 0),
                    List.of("婴儿湿巾", "学饮杯", "连体衣", "防撞角", "安抚毯")),
            new Shelf(
                    "pet",
                    "宠物用品",
                    "Pets",
                    "PT",
                    new Style(15, 199, 900, false, 540),
                    List.of("冻干猫粮", "磨牙棒", "猫抓板", "宠物垫")),
            new Shelf(
                    "office",
                    "文具办公",
                    "Stationery",
                    "OF",
                    new Style(5, 129, 180, false, 0),
                    List.of("点阵笔记本", "中性笔", "文件夹", "桌面收纳架")));

    private static final int EACH_SHELF = 36;
    private static final int KITS = 18;

    private final Random chance;
    private final LocalDate today;
    private final Map<String, CategoryId> categories;
    private int serial;

    private DemoAssortment(long seed, LocalDate today, Map<String, CategoryId> categories) {
        this.chance = new Random(seed);
        this.today = today;
        this.categories = categories;
    }

    /**
     * A category of the demo.
     *
     * @param code its code
     * @param name Chinese name
     * @param nameEn English name
     * @param prefix how the codes of its items begin
     * @param style what its items are like
     * @param kinds what is sold in it
     */
    public record Shelf(String code, String name, String nameEn, String prefix, Style style, List<String> kinds) {}

    /**
     * What the items of a category are like.
     *
     * @param cheapest lowest price in yuan
     * @param dearest highest price in yuan
     * @param grams usual weight
     * @param highValue whether the dear ones need a second look
     * @param shelfLifeDays shelf life; 0 means it does not spoil
     */
    public record Style(int cheapest, int dearest, int grams, boolean highValue, int shelfLifeDays) {}

    /** The items, the parts before the kits made of them. */
    public static List<NewSku> of(long seed, LocalDate today, Map<String, CategoryId> categories) {
        var assortment = new DemoAssortment(seed, today, categories);
        var items = new ArrayList<NewSku>();
        for (var shelf : SHELVES) {
            for (var i = 0; i < EACH_SHELF; i++) {
                items.add(assortment.item(shelf, i));
            }
        }
        var parts = List.copyOf(items);
        for (var i = 0; i < KITS; i++) {
            items.add(assortment.kit(parts, i));
        }
        return items;
    }

    private NewSku item(Shelf shelf, int index) {
        var style = shelf.style();
        var kind = shelf.kinds().get(index % shelf.kinds().size());
        var price = style.cheapest() + chance.nextInt(style.dearest() - style.cheapest());
        var lots = style.shelfLifeDays() > 0;
        var content = named(shelf, kind, price)
                .with(new SkuFlags(chance.nextInt(10) > 1, style.highValue() && price >= 800, newUntil(), false))
                .with(new SkuMeasures(
                        lots,
                        lots ? Optional.of(style.shelfLifeDays()) : Optional.empty(),
                        Optional.of(BigDecimal.valueOf(style.grams() / 2 + chance.nextInt(style.grams()))),
                        Optional.of(BigDecimal.valueOf(200 + chance.nextInt(4000))),
                        style.highValue() && price >= 800 ? StorageCondition.LOCKED : StorageCondition.AMBIENT));
        var box = List.of(12, 20, 24, 48).get(chance.nextInt(4));
        return new NewSku(
                new Sku(shelf.prefix() + "-" + String.format("%04d", index + 1)),
                content.with(new UnitConversion(BOX, BigDecimal.valueOf(box)))
                        .with(new Barcode(barcode(), Uom.PCS), new Barcode(barcode(), BOX)));
    }

    private NewSku kit(List<NewSku> parts, int index) {
        var shelf = SHELVES.get(index % SHELVES.size());
        var own = parts.stream()
                .filter(part -> part.sku().code().startsWith(shelf.prefix()))
                .toList();
        var first = own.get(chance.nextInt(own.size() / 2));
        var second = own.get(own.size() / 2 + chance.nextInt(own.size() / 2));
        var price = first.content()
                .price()
                .orElseThrow()
                .amount()
                .add(second.content().price().orElseThrow().amount());
        var content = named(shelf, "组合装", price.multiply(new BigDecimal("0.9")).intValue())
                .with(new SkuFlags(true, false, Optional.empty(), false))
                .with(new Barcode(barcode(), Uom.PCS))
                .of(
                        new KitComponent(first.sku(), Quantity.pcs(1)),
                        new KitComponent(second.sku(), Quantity.pcs(1L + chance.nextInt(2))));
        return new NewSku(new Sku("KIT-" + String.format("%04d", index + 1)), content);
    }

    private SkuContent named(Shelf shelf, String kind, int price) {
        var brand = BRANDS.get(chance.nextInt(BRANDS.size()));
        var spec = shelf.style().shelfLifeDays() > 0
                ? List.of("200g", "500g", "1kg").get(chance.nextInt(3))
                : COLOURS.get(chance.nextInt(COLOURS.size()));
        var cost = BigDecimal.valueOf(price)
                .multiply(BigDecimal.valueOf(40 + chance.nextInt(25)))
                .divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
        return new SkuContent(
                brand + " " + kind + " " + spec,
                "",
                spec,
                Optional.ofNullable(categories.get(shelf.code())),
                Uom.PCS,
                SkuFlags.REGULAR,
                SkuMeasures.UNKNOWN,
                Optional.of(UnitPrice.of(price + ".00", "CNY")),
                Optional.of(UnitPrice.of(cost.toPlainString(), "CNY")),
                "",
                Map.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private Optional<LocalDate> newUntil() {
        return chance.nextInt(12) == 0 ? Optional.of(today.plusDays(30L + chance.nextInt(60))) : Optional.empty();
    }

    private String barcode() {
        var twelve = String.format("21%010d", ++serial);
        return twelve + EanCheckDigit.of(twelve);
    }
}
