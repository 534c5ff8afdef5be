import Glibc
package import Languages

/// What a refusal by the operating system means to a user.
package enum SystemWords {
  /// The second half of a sentence, by the refusal's number.
  package static func phrase(of number: Int32) -> Phrase {
    switch number {
    case ENOENT: Phrase("no such file or folder", "文件或文件夹不存在")
    case EEXIST: Phrase("it exists already", "它已存在")
    case EACCES, EPERM: Phrase("permission denied", "没有权限")
    case EISDIR: Phrase("it is a folder", "这是一个文件夹")
    case ESPIPE: Phrase("it is no regular file", "它不是普通文件")
    case ENOTDIR: Phrase("part of the path is not a folder", "路径中有一部分不是文件夹")
    case ENOSPC, EDQUOT: Phrase("no space left on the device", "设备上没有剩余空间")
    case EROFS: Phrase("the file system is read-only", "文件系统为只读")
    case EFBIG: Phrase("the file is too large", "文件过大")
    case EBADF: Phrase("it is closed", "它已关闭")
    case EIO: Phrase("the device failed", "设备故障")
    case ENAMETOOLONG: Phrase("the name is too long", "名称过长")
    case ELOOP: Phrase("too many symbolic links", "符号链接过多")
    default: Phrase("system error \(number)", "系统错误 \(number)")
    }
  }
}
