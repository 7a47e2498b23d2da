package io.redthread.parties.domain;

import io.redthread.parties.Contact;
import io.redthread.parties.NewParty;
import io.redthread.parties.NewShop;
import io.redthread.parties.PartnerRole;
import io.redthread.parties.PartyContent;
import io.redthread.parties.PartyKind;
import io.redthread.parties.PartyTerms;
import io.redthread.parties.Qualification;
import io.redthread.parties.ShopContent;
import io.redthread.parties.ShopContent.ExtraField;
import io.redthread.parties.ShopContent.Safety;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Those an invented seller trades with (演示往来单位): names put together from lists of words, the same for the same seed. */
public final class DemoTrade {

    private static final List<String[]> CITIES = List.of(
            new String[] {"杭州", "浙江省杭州市余杭区示例路"}, new String[] {"宁波", "浙江省宁波市江北区示例路"},
            new String[] {"东莞", "广东省东莞市长安镇示例路"}, new String[] {"佛山", "广东省佛山市南海区示例路"},
            new String[] {"泉州", "福建省泉州市晋江市示例路"}, new String[] {"苏州", "江苏省苏州市吴中区示例路"},
            new String[] {"青岛", "山东省青岛市城阳区示例路"}, new String[] {"成都", "四川省成都市双流区示例路"});
    private static final List<String> WORDS =
            List.of("启明", "合泰", "远帆", "嘉禾", "瑞丰", "新月", "海棠", "松石", "锦程", "百川", "恒悦", "朗清");
    private static final List<String> TRADES = List.of("电子科技", "五金制品", "食品", "日化", "纺织", "塑胶制品", "包装材料", "家居用品");
    private static final List<String> PEOPLE = List.of("李工", "王经理", "陈主管", "赵经理", "孙主管", "周工");

    /** Suppliers behind this number have let their certificates lapse, each 120 days before the one in front. */
    private static final int FIRST_LAPSED = 26;

    private final Random chance;
    private final LocalDate today;

    private DemoTrade(long seed, LocalDate today) {
        this.chance = new Random(seed);
        this.today = today;
    }

    /** Six shops on as many platforms. */
    public static List<NewShop> shops() {
        return List.of(
                shop("tb-01", "拾光集淘宝店", "taobao", false, List.of(new ExtraField("seller_flag", "卖家旗帜", "Seller flag"))),
                shop("tm-01", "星禾天猫旗舰店", "tmall", true, List.of()),
                shop("jd-01", "云川京东自营", "jd", false, List.of(new ExtraField("vender_remark", "商家备注", "Vendor remark"))),
                shop("dy-01", "北屿抖音小店", "douyin", true, List.of(new ExtraField("author_name", "带货达人", "Live host"))),
                shop("pdd-01", "小满拼多多店", "pinduoduo", true, List.of(new ExtraField("group_id", "团号", "Group number"))),
                shop("own-01", "自营商城", "own", true, List.of()));
    }

    /** Parties of that kind, so many. */
    public static List<NewParty> parties(PartyKind kind, int many, long seed, LocalDate today) {
        var trade = new DemoTrade(seed + kind.ordinal(), today);
        var parties = new ArrayList<NewParty>();
        for (var i = 1; i <= many; i++) {
            parties.add(trade.party(kind, i));
        }
        return parties;
    }

    /** The practice shop is told of what left for one of them; it does not take every message at once. */
    private static NewShop shop(String code, String name, String platform, boolean split, List<ExtraField> fields) {
        var told = platform.equals("pinduoduo") ? "local:shop?fail=3" : "";
        return new NewShop(
                code, new ShopContent(name, platform, "CNY", split, true, new Safety(BigDecimal.ONE, 0), told, fields));
    }

    private NewParty party(PartyKind kind, int number) {
        var city = CITIES.get(chance.nextInt(CITIES.size()));
        var word = WORDS.get(number % WORDS.size());
        var trade = TRADES.get(chance.nextInt(TRADES.size()));
        var name = city[0]
                + word
                + trade
                + switch (kind) {
                    case SUPPLIER -> "有限公司";
                    case CUSTOMER -> "采购中心";
                    case PARTNER -> "商贸有限公司";
                };
        var contact = new Contact(
                PEOPLE.get(chance.nextInt(PEOPLE.size())),
                String.format("0571-0000%04d", kind.ordinal() * 1000 + number),
                String.format("%s%03d@example.com", kind.code(), number));
        return new NewParty(
                String.format("%s-%03d", kind.code().substring(0, 3).toUpperCase(java.util.Locale.ROOT), number),
                new PartyContent(
                        name,
                        city[0] + word,
                        contact,
                        "CN",
                        city[1] + (1 + chance.nextInt(200)) + "号",
                        "",
                        terms(kind),
                        "",
                        documents(kind, number)));
    }

    private PartyTerms terms(PartyKind kind) {
        var days = List.of(0, 15, 30, 45, 60).get(chance.nextInt(5));
        return switch (kind) {
            case SUPPLIER ->
                new PartyTerms(
                        days,
                        "CNY",
                        Optional.of(3 + chance.nextInt(25)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case CUSTOMER ->
                new PartyTerms(
                        days,
                        "CNY",
                        Optional.empty(),
                        Optional.of(BigDecimal.valueOf(10_000L * (1 + chance.nextInt(20)))),
                        Optional.empty(),
                        Optional.empty());
            case PARTNER ->
                new PartyTerms(
                        days,
                        "CNY",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(PartnerRole.values()[chance.nextInt(PartnerRole.values().length)]),
                        Optional.of(BigDecimal.valueOf(3L + chance.nextInt(13))));
        };
    }

    private List<Qualification> documents(PartyKind kind, int number) {
        if (kind != PartyKind.SUPPLIER) {
            return List.of();
        }
        var from = today.minusDays(200L + chance.nextInt(500));
        var until = number > FIRST_LAPSED
                ? today.minusDays(120L * (number - FIRST_LAPSED))
                : today.plusDays(chance.nextInt(700) - 20L);
        return List.of(
                new Qualification("营业执照", String.format("DEMO-BL-%04d", number), "", from, Optional.empty()),
                new Qualification(
                        "质量体系认证", String.format("DEMO-QS-%04d", number), "", until.minusYears(3), Optional.of(until)));
    }
}
