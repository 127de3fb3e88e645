/** Makes a photo small enough to be sent over a hall's line, before it leaves the phone. */

/** As large as the server keeps it (px). */
const LONGEST_PX = 1600;
const QUALITY = 0.85;

function read(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error("the file cannot be read"));
    reader.readAsDataURL(file);
  });
}

/** A JPEG as a data address, upright, on white where it was transparent. Rejects what this browser cannot show. */
export async function shrink(file: Blob): Promise<string> {
  const image = new Image();
  image.src = await read(file);
  await image.decode();
  const scale = Math.min(1, LONGEST_PX / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const drawn = canvas.getContext("2d");
  if (!drawn) throw new Error("this browser cannot draw");
  drawn.fillStyle = "#fff";
  drawn.fillRect(0, 0, canvas.width, canvas.height);
  drawn.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL("image/jpeg", QUALITY);
}
