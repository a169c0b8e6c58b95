package dev.tutti.app.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Paints a product as a plain still life: a wall, a table, a shadow, and the thing in two colours. */
final class Easel {

    private static final int PIXELS = 1_200;
    private static final double FIELD = 100;
    private static final int TABLE = 70;

    /** Wall, table, first colour, second colour: the inks of old score covers. */
    private static final List<List<String>> PALETTES = List.of(
            List.of("#dfe3d6", "#bcc4b0", "#2338b8", "#e9c46a"),
            List.of("#ecd9c6", "#cfa98a", "#7a2a1a", "#f4efe4"),
            List.of("#c9d8dc", "#8fa9b1", "#17323b", "#d98d78"),
            List.of("#27324a", "#1a2236", "#e9c46a", "#c6d3e4"),
            List.of("#d8cfe0", "#ab9bbb", "#3d2554", "#8fb39b"),
            List.of("#e8e2d0", "#c9bd9c", "#1c6641", "#b32a17"),
            List.of("#f0e6dc", "#d9b8a0", "#c4472b", "#27324a"),
            List.of("#cfdccf", "#93ad97", "#14201b", "#e5e1d4"),
            List.of("#e6dfe6", "#c0b2c0", "#8a2f4e", "#e9c46a"),
            List.of("#d5e0ea", "#9fb3c6", "#182a94", "#f2b8a0"));

    private final BufferedImage image = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D brush = image.createGraphics();
    private final Shape shape;
    private final List<Color> colors;

    Easel(Shape shape, int temper) {
        this.shape = shape;
        this.colors = PALETTES.get((temper * 3 + shape.name().charAt(0)) % PALETTES.size()).stream()
                .map(Color::decode)
                .toList();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        brush.scale(PIXELS / FIELD, PIXELS / FIELD);
    }

    /** The picture as PNG. */
    byte[] paint() {
        color(0).fill(new Rectangle2D.Double(0, 0, FIELD, FIELD));
        color(1).fill(new Rectangle2D.Double(0, TABLE, FIELD, FIELD - TABLE));
        brush.setColor(new Color(0, 0, 0, 34));
        brush.fill(new Ellipse2D.Double(18, 74, 68, 9));
        first();
        shape.draw(this);
        brush.dispose();
        return png();
    }

    Easel first() {
        return color(2);
    }

    Easel second() {
        return color(3);
    }

    /** The wall's colour, for what one sees through. */
    Easel ground() {
        return color(0);
    }

    Easel rect(double x, double y, double width, double height) {
        return fill(new Rectangle2D.Double(x, y, width, height));
    }

    Easel rounded(double x, double y, double width, double height, double radius) {
        return fill(new RoundRectangle2D.Double(x, y, width, height, radius * 2, radius * 2));
    }

    Easel oval(double x, double y, double width, double height) {
        return fill(new Ellipse2D.Double(x, y, width, height));
    }

    /** The upper half of an oval. */
    Easel half(double x, double y, double width, double height) {
        return fill(new Arc2D.Double(x, y, width, height, 0, 180, Arc2D.PIE));
    }

    Easel ring(double x, double y, double width, double height, double thickness) {
        return line(new Ellipse2D.Double(x, y, width, height), thickness);
    }

    /** The upper half of a ring. */
    Easel arc(double x, double y, double width, double height, double thickness) {
        return line(new Arc2D.Double(x, y, width, height, 0, 180, Arc2D.OPEN), thickness);
    }

    Easel stroke(double fromX, double fromY, double toX, double toY, double thickness) {
        return line(new Line2D.Double(fromX, fromY, toX, toY), thickness);
    }

    Easel polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int index = 2; index < points.length; index += 2) path.lineTo(points[index], points[index + 1]);
        path.closePath();
        return fill(path);
    }

    private Easel color(int index) {
        brush.setColor(colors.get(index));
        return this;
    }

    private Easel fill(java.awt.Shape outline) {
        brush.fill(outline);
        return this;
    }

    private Easel line(java.awt.Shape outline, double thickness) {
        brush.setStroke(new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.draw(outline);
        return this;
    }

    private byte[] png() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new DemoFailure("a picture cannot be written to memory", impossible);
        }
        return bytes.toByteArray();
    }
}
