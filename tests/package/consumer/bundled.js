import 'dealscope';
