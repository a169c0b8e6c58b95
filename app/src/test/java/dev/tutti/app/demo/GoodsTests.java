package dev.tutti.app.demo;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class GoodsTests {

    private final List<Goods> goods = Goods.all();

    @Test
    void areTwoHundredWithTitlesOfTheirOwn() {
        assertThat(goods).hasSize(200);
        assertThat(goods.stream().map(Goods::title).collect(toSet())).hasSize(200);
    }

    @Test
    void haveNumbersThatNoOtherHas() {
        var skus = goods.stream()
                .flatMap(product -> product.forms().stream())
                .map(Goods.Form::sku)
                .toList();

        assertThat(skus).doesNotHaveDuplicates().allMatch(sku -> sku.matches("[A-Z0-9-]+"));
    }

    @Test
    void costMoreTheLivelierTheyAreAndNeverLessThanTheyCostTheShop() {
        assertThat(goods).allSatisfy(product -> {
            assertThat(product.cost()).isBetween(1, product.cents());
            if (product.temper() > 0)
                assertThat(product.cents()).isGreaterThan(new Goods(product.family(), product.temper() - 1).cents());
        });
    }

    @Test
    void haveAPictureThatIsASquare() throws IOException {
        var picture = ImageIO.read(new ByteArrayInputStream(goods.getFirst().picture()));

        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isGreaterThan(1_000);
    }
}
