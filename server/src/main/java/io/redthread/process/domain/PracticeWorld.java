package io.redthread.process.domain;

import io.redthread.kernel.Label;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The simulated world of a practice: goods that look alike, bins, customers. The same seed gives the same world. */
final class PracticeWorld {

    private static final List<Family> FAMILIES = List.of(
            new Family("蓝牙耳机", "Bluetooth earphones", 299, List.of("黑色", "深灰"), List.of("black", "dark grey")),
            new Family("保温杯", "Vacuum flask", 89, List.of("350 ml", "380 ml"), List.of("350 ml", "380 ml")),
            new Family("数据线", "Charging cable", 29, List.of("1 米", "1.2 米"), List.of("1 m", "1.2 m")),
            new Family("洗面奶", "Face wash", 59, List.of("100 克", "120 克"), List.of("100 g", "120 g")),
            new Family("儿童雨衣", "Child's raincoat", 69, List.of("M 码", "L 码"), List.of("size M", "size L")),
            new Family("手机壳", "Phone case", 39, List.of("标准版", "Pro 版"), List.of("standard", "Pro")));
    private static final List<Label> STREETS = List.of(
            new Label("浙江省杭州市余杭区文一西路 969 号 3 幢 502 室", "Room 502, Block 3, 969 Wenyi West Road, Yuhang, Hangzhou"),
            new Label("江苏省苏州市姑苏区干将东路 178 号", "178 Ganjiang East Road, Gusu, Suzhou"),
            new Label("广东省深圳市南山区科苑路 15 号 A 座 1203", "1203, Tower A, 15 Keyuan Road, Nanshan, Shenzhen"));
    private static final List<Label> TOWNS =
            List.of(new Label("浙江省杭州市余杭区", "Yuhang, Hangzhou"), new Label("江苏省苏州市", "Suzhou"));
    private static final List<Label> BUYERS =
            List.of(new Label("陈女士", "Ms Chen"), new Label("周先生", "Mr Zhou"), new Label("吴女士", "Ms Wu"));

    private final RandomGenerator random;
    private final LocalDate day;

    PracticeWorld(long seed, LocalDate day) {
        this.random = new Random(seed);
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    <T> List<T> shuffled(List<T> of) {
        var left = new ArrayList<>(of);
        var mixed = new ArrayList<T>();
        while (!left.isEmpty()) {
            mixed.add(left.remove(random.nextInt(left.size())));
        }
        return mixed;
    }

    /** The how many-eth order; what is wrong with it is said by the scenes. */
    Order order(int place) {
        var family = one(FAMILIES);
        var which = between(0, 1);
        var bin = "%s-%02d-%02d"
                .formatted((char) ('A' + between(0, 3)), between(1, 9), 10 * between(1, 4) + between(5, 9));
        return new Order(
                place,
                "PX-%04d".formatted(between(1000, 9999)),
                family.goods(which),
                family.goods(1 - which),
                between(2, 4),
                family.price,
                one(BUYERS),
                one(STREETS),
                bin);
    }

    Label town() {
        return one(TOWNS);
    }

    String waybill() {
        return "SF" + between(100_000, 999_999) + between(100_000, 999_999);
    }

    /** A bin whose code has two digits the other way round. */
    static String similar(String bin) {
        var last = bin.length() - 1;
        return bin.substring(0, last - 1) + bin.charAt(last) + bin.charAt(last - 1);
    }

    /**
     * Goods.
     *
     * @param name what they are
     * @param code their barcode
     */
    record Goods(Label name, String code) {}

    /**
     * A simulated order of one line.
     *
     * @param place from 1
     * @param number its number
     * @param goods what was ordered
     * @param lookAlike what looks the same
     * @param quantity how many pieces
     * @param price of a piece, in yuan
     * @param buyer who ordered
     * @param address a complete one
     * @param bin where the goods lie
     */
    record Order(
            int place,
            String number,
            Goods goods,
            Goods lookAlike,
            int quantity,
            int price,
            Label buyer,
            Label address,
            String bin) {}

    private record Family(String zh, String en, int price, List<String> kindsZh, List<String> kindsEn) {

        Goods goods(int which) {
            var place = FAMILY_CODES + (FAMILIES.indexOf(this) * 10) + which;
            return new Goods(
                    new Label(zh + " " + kindsZh.get(which), en + ", " + kindsEn.get(which)), withCheckDigit(place));
        }

        private static final long FAMILY_CODES = 690_123_400_000L;

        private static String withCheckDigit(long twelve) {
            var text = Long.toString(twelve);
            var sum = 0;
            for (var i = 0; i < text.length(); i++) {
                sum += (text.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            return text + (10 - sum % 10) % 10;
        }
    }
}
