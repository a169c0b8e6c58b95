-- Numbers of trees: drawn anew by every change, so that a tree which was rolled back never shares the number of another.

CREATE SEQUENCE products.category_revisions;
