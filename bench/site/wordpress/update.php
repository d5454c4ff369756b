<?php
// Gives a post another title. Usage: php update.php ROOT ID TITLE
[, $root, $id, $title] = $argv;
$_SERVER['HTTP_HOST'] = 'localhost';
require $root . '/wp-load.php';
wp_update_post(['ID' => (int) $id, 'post_title' => $title]);
