package dev.tutti.app.demo;

/** What a product is drawn as: a few plain bodies, first and second colour, standing on a table at y = 78 of 100. */
enum Shape {
    MUG {
        @Override
        void draw(Easel easel) {
            easel.ring(62, 46, 20, 20, 4).rounded(30, 38, 38, 40, 5).second().oval(30, 35, 38, 8);
        }
    },
    LAMP {
        @Override
        void draw(Easel easel) {
            easel.stroke(50, 76, 38, 48, 3).stroke(38, 48, 56, 28, 3).oval(36, 72, 28, 8);
            easel.second().polygon(44, 36, 62, 18, 76, 40, 58, 50);
        }
    },
    VASE {
        @Override
        void draw(Easel easel) {
            easel.oval(32, 42, 36, 36).rect(43, 24, 14, 26).oval(40, 21, 20, 7);
            easel.second().stroke(50, 22, 58, 6, 2).oval(55, 2, 8, 8);
        }
    },
    BLANKET {
        @Override
        void draw(Easel easel) {
            easel.rounded(22, 46, 56, 32, 7).second();
            for (int line = 0; line < 5; line++) easel.rect(22, 51 + line * 5, 56, 1.4);
        }
    },
    CUSHION {
        @Override
        void draw(Easel easel) {
            easel.rounded(26, 34, 48, 44, 14).second().oval(47, 53, 6, 6);
        }
    },
    NOTEBOOK {
        @Override
        void draw(Easel easel) {
            easel.rounded(32, 26, 38, 52, 3).second().rect(38, 26, 2, 52).rounded(46, 36, 18, 9, 1);
        }
    },
    MANUSCRIPT {
        @Override
        void draw(Easel easel) {
            easel.rounded(28, 24, 44, 54, 2).second();
            for (int line = 0; line < 5; line++) easel.rect(33, 40 + line * 4, 34, 0.9);
            easel.oval(40, 47, 6, 4).oval(54, 43, 6, 4);
        }
    },
    PENCILS {
        @Override
        void draw(Easel easel) {
            for (int pencil = 0; pencil < 4; pencil++) {
                int x = 31 + pencil * 10;
                if (pencil % 2 == 1) easel.second();
                else easel.first();
                easel.rect(x, 34 - pencil % 3 * 4, 7, 44 + pencil % 3 * 4);
                easel.polygon(x, 34 - pencil % 3 * 4, x + 7, 34 - pencil % 3 * 4, x + 3.5, 24 - pencil % 3 * 4);
            }
        }
    },
    STAND {
        @Override
        void draw(Easel easel) {
            easel.stroke(50, 44, 50, 70, 3).stroke(50, 66, 36, 78, 3).stroke(50, 66, 64, 78, 3);
            easel.second().polygon(28, 22, 72, 22, 76, 46, 24, 46);
        }
    },
    CLOCK {
        @Override
        void draw(Easel easel) {
            easel.oval(28, 32, 44, 44)
                    .rect(34, 72, 6, 6)
                    .rect(60, 72, 6, 6)
                    .second()
                    .oval(33, 37, 34, 34);
            easel.first().stroke(50, 54, 50, 42, 2).stroke(50, 54, 58, 58, 2);
        }
    },
    HEADPHONES {
        @Override
        void draw(Easel easel) {
            easel.arc(28, 24, 44, 60, 4).second().rounded(24, 50, 12, 26, 5).rounded(64, 50, 12, 26, 5);
        }
    },
    SPEAKER {
        @Override
        void draw(Easel easel) {
            easel.rounded(34, 22, 32, 56, 2).second().oval(38, 48, 24, 24).oval(44, 28, 12, 12);
            easel.first().oval(46, 56, 8, 8);
        }
    },
    TURNTABLE {
        @Override
        void draw(Easel easel) {
            easel.rounded(18, 56, 64, 22, 2)
                    .second()
                    .oval(24, 46, 44, 16)
                    .first()
                    .oval(40, 52, 12, 4);
            easel.stroke(76, 56, 62, 52, 2.5);
        }
    },
    CRATE {
        @Override
        void draw(Easel easel) {
            easel.second();
            for (int record = 0; record < 6; record++) easel.rect(28 + record * 7.5, 32 + record % 3 * 3, 5, 30);
            easel.first().rect(24, 52, 52, 26).ground().rounded(42, 60, 16, 6, 3);
        }
    },
    SHIRT {
        @Override
        void draw(Easel easel) {
            easel.polygon(34, 28, 20, 40, 28, 50, 34, 46, 34, 78, 66, 78, 66, 46, 72, 50, 80, 40, 66, 28);
            easel.ground().oval(43, 23, 14, 10).second().rect(46, 50, 8, 2);
        }
    },
    CAP {
        @Override
        void draw(Easel easel) {
            easel.half(28, 40, 44, 64).second().polygon(60, 66, 88, 70, 86, 76, 56, 72);
        }
    },
    TOTE {
        @Override
        void draw(Easel easel) {
            easel.arc(39, 24, 22, 36, 3).polygon(28, 42, 72, 42, 76, 78, 24, 78);
            easel.second().rect(44, 54, 2.5, 14).oval(38, 65, 8, 6);
        }
    },
    SOCKS {
        @Override
        void draw(Easel easel) {
            easel.rounded(34, 26, 13, 44, 3).rounded(34, 62, 28, 14, 7);
            easel.second().rounded(54, 30, 13, 38, 3).rounded(54, 62, 26, 14, 7).rect(34, 28, 13, 4);
        }
    },
    UKULELE {
        @Override
        void draw(Easel easel) {
            easel.oval(32, 48, 36, 30)
                    .oval(37, 36, 26, 24)
                    .second()
                    .rect(47.5, 8, 5, 40)
                    .rounded(45, 4, 10, 9, 2);
            easel.ground().oval(45, 50, 10, 10);
        }
    },
    DRUM {
        @Override
        void draw(Easel easel) {
            easel.rect(24, 48, 52, 24).oval(24, 64, 52, 14).second().oval(24, 40, 52, 16);
            easel.first().stroke(30, 34, 62, 48, 2).stroke(72, 30, 44, 50, 2);
        }
    };

    abstract void draw(Easel easel);
}
