<?php
// Makes a site in an empty database, with the posts of a JSON file: [{title, excerpt, content, date}], oldest first.
// Usage: php install.php ROOT URL POSTS. Prints the number of the last post.
[, $root, $url, $posts] = $argv;
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
require $root . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
ob_start();
wp_install('Bench', 'bench', 'bench@localhost', true, '', 'bench');
switch_theme('twentytwentythree');
update_option('permalink_structure', '/%post_id%/');
update_option('timezone_string', 'Asia/Tehran');
flush_rewrite_rules(false);
ob_end_clean();
$last = 0;
foreach (json_decode(file_get_contents($posts), true) as $post) {
    $last = wp_insert_post([
        'post_title' => $post['title'],
        'post_excerpt' => $post['excerpt'],
        'post_content' => $post['content'],
        'post_date' => $post['date'],
        'post_status' => 'publish',
        'post_author' => 1,
    ]);
}
echo "\n", $last;
